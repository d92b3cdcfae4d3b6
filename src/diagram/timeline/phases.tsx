import type { VNode } from 'preact';
import { counted } from '../../engine/wording/counted';
import type { Phase } from '../../model/spec';
import type { PhaseCell, TimelinePhases } from '../../model/timeline';
import { described } from './timed';

const PHASES = {
  training: { name: 'Training', doc: 'the whole text is given' },
  generation: { name: 'Generation', doc: 'each word is written first' },
} as const satisfies Readonly<Record<Phase, { readonly name: string; readonly doc: string }>>;

/** Training beside generation, so that "parallel" is not taken for more than it is. */
export function Phases({ phases }: { readonly phases: TimelinePhases }): VNode {
  const kinds = [...new Set(phases.cells.map(({ kind }) => kind))];
  return (
    <div class="attn-timeline-scroller" role="region" aria-label="Training and generation" tabIndex={0}>
      <table class="attn-phases">
        <caption>{`A decoder and its ${counted(phases.n, 'word')}: steps of one layer`}</caption>
        <thead>
          <tr><td />{Object.values(PHASES).map(({ name, doc }) => <th key={name} scope="col">{name}{' '}<span class="attn-order">{doc}</span></th>)}</tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{described({ id: kind }).name}</th>
              {phases.cells.filter((cell) => cell.kind === kind).map((cell) => <Cell key={cell.phase} cell={cell} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell: { passes, rows, steps } }: { readonly cell: PhaseCell }): VNode {
  return (
    <td>
      <Sketch passes={passes.value} rows={rows.value} steps={steps.value} />
      <span class="attn-count">{counted(steps.value, 'step')}</span>
      <span class="attn-order">{`${counted(passes.value, 'pass', 'passes')} of ${counted(rows.value, 'word')}`}</span>
    </td>
  );
}

interface SketchProps {
  readonly passes: number;
  readonly rows: number;
  readonly steps: number;
}

const SIDE = 66;
/** More are not told apart in so small a picture. */
const MOST = 11;

/** Words downwards, steps to the right: one column where all are worked out at once, a staircase where each waits. */
function Sketch({ passes, rows, steps }: SketchProps): VNode {
  const count = Math.min(MOST, Math.max(passes, rows));
  const side = SIDE / count;
  const atOnce = steps === 1;
  const cells = Array.from({ length: count }, (_, i) => `M${(atOnce ? 0 : i * side) + 0.5} ${i * side + 0.5}h${side - 1}v${side - 1}h${1 - side}z`).join('');
  return (
    <svg class="attn-sketch" width={SIDE} height={SIDE} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      <rect class="attn-ground" width={SIDE} height={SIDE} />
      <path class="attn-full-output" d={cells} />
    </svg>
  );
}

/** What the table is there for. */
export const LESSON = '“Parallel” is said of training. There every word is known, so self-attention works out all rows of a layer at once: a causal mask hides from each row what follows it. An RNN knows the words too, but waits for its states. In generation both go word by word, since the next word is not there yet.';
