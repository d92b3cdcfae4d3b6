import type { VNode } from 'preact';
import { counted, grouped } from '../../engine/wording/counted';
import type { Order, Timeline, TimelineKind } from '../../model/timeline';
import { described } from './timed';

/** Operations, waiting and distance for the reader's own text. Vaswani et al. 2017, table 1. */
export function Costs({ timeline }: { readonly timeline: Timeline }): VNode {
  return (
    <div class="attn-timeline-scroller" role="region" aria-label="What a layer costs" tabIndex={0}>
      <table class="attn-costs">
        <caption>{`What one layer costs for n = ${grouped(timeline.n)} and d = ${grouped(timeline.d)}`}</caption>
        <thead>
          <tr><th scope="col">Layer</th><th scope="col">Operations</th><th scope="col">Steps in a row</th><th scope="col">Longest path</th></tr>
        </thead>
        <tbody>{timeline.kinds.map((kind) => <Row key={kind.id} kind={kind} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ kind }: { readonly kind: TimelineKind }): VNode {
  return (
    <tr>
      <th scope="row">{described(kind).name}{' '}<Parameters kind={kind} /></th>
      <Cell order={kind.operations} />
      <Cell order={kind.sequential} />
      <Cell order={kind.path} />
    </tr>
  );
}

function Parameters({ kind: { parameters, declared } }: { readonly kind: TimelineKind }): VNode | null {
  const written = Object.entries(parameters).map(([name, value]) => `${name} = ${grouped(value)}`);
  if (written.length === 0) return null;
  return <span class="attn-order">{`${written.join(', ')}${declared ? ', from the mask' : ', for example'}`}</span>;
}

function Cell({ order: { order, value } }: { readonly order: Order }): VNode {
  return <td><span class="attn-order">{typeset(order)}</span><span class="attn-count">{sizeText(value)}</span></td>;
}

/** `log_k` with the k below the line. */
function typeset(order: string): (string | VNode)[] {
  return order.split(/_(\w)/u).map((part, index) => (index % 2 === 0 ? part : <sub key={index}>{part}</sub>));
}

function sizeText(value: number): string {
  return Number.isInteger(value) ? grouped(value) : `≈ ${value.toFixed(1)}`;
}

/** Which of the two needs more, and what that leaves out. */
export function comparisonText({ n, d, kinds, comparison: { ratio, even } }: Timeline): string {
  const [attention, recurrent] = [kinds.find(({ id }) => id === 'self-attention'), kinds.find(({ id }) => id === 'recurrent')];
  if (attention === undefined || recurrent === undefined) throw new Error('A timeline without what it compares');
  const sizes = `For n = ${grouped(n)} and d = ${grouped(d)}`;
  const [more, less] = [grouped(attention.operations.value), grouped(recurrent.operations.value)];
  const waiting = `Either way, none of its words waits for another, while the RNN takes ${counted(recurrent.sequential.value, 'step')} in a row.`;
  if (ratio.value === 1) return `${sizes} self-attention and an RNN need as many operations per layer, ${more}: n = d is where they meet. ${waiting}`;
  const compared = `${sizes} self-attention needs ${ratio.value < 1 ? 'fewer' : 'more'} operations per layer than an RNN: ${more} against ${less}.`;
  const turn = ratio.value < 1 ? `In texts of more than d = ${grouped(even.value)} words it needs more.` : `In texts of fewer than d = ${grouped(even.value)} words it needs fewer.`;
  return `${compared} ${turn} ${waiting}`;
}

/** What the numbers are, said once beneath the table. */
export const CAVEAT = 'n words, width d, r words in sight, kernel of k words. The numbers are what stands in O(…): orders of magnitude, without constants. Vaswani et al. 2017, table 1.';
