import type { VNode } from 'preact';
import type { Operation, OperationKind, Trace } from '../../model/trace';
import { labelOf } from '../text/label';
import { numberFormat } from '../text/number';
import { round, TYPE } from '../type-scale';

interface Series {
  /** `|x|`. */
  readonly name: string;
  readonly fill: 'attn-full-negative' | 'attn-full-output' | 'attn-norm-sum';
  readonly norms: readonly number[];
}

const BAR = { width: 44, height: 7 } as const;
const ROOM = 64;

/** How long each token's vector is before, and after: at a sum the line around, what is added to it, and both together; at a cell the word that it reads. */
export function Norms({ trace, operation }: { readonly trace: Trace; readonly operation: Operation }): VNode | null {
  const series = seriesOf(trace, operation);
  if (series.length < 2) return null;
  const all = series.flatMap(({ norms }) => norms);
  const format = numberFormat(all);
  const full = Math.max(...all);
  const tokens = trace.streams.find(({ id, layer }) => id === operation.stack && layer === 0)?.tokens ?? [];
  return (
    <div class="attn-norms" role="region" aria-label="Lengths of the vectors" tabIndex={0}>
      <table>
        <caption>How long each vector is</caption>
        <thead><tr><td />{series.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {Array.from({ length: operation.output.rows }, (_, row) => (
            <tr key={row}>
              <th scope="row" title={tokens[row]}>{labelOf(tokens[row] ?? String(row), ROOM, TYPE.number).text}</th>
              {series.map(({ name, fill, norms }) => <Bar key={name} fill={fill} share={full === 0 ? 0 : (norms[row] ?? 0) / full} text={format(norms[row] ?? 0)} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ fill, share, text }: { readonly fill: Series['fill']; readonly share: number; readonly text: string }): VNode {
  return (
    <td>
      <svg class="attn-norm-bar" width={BAR.width} height={BAR.height} aria-hidden="true">
        <rect class="attn-ground" width={BAR.width} height={BAR.height} />
        <rect class={fill} width={round(share * BAR.width)} height={BAR.height} />
      </svg>
      {text}
    </td>
  );
}

const CELLS: readonly OperationKind[] = ['lstm', 'gru'];

/** What is drawn at a sum, a norm or a recurrent cell; nothing elsewhere. The lengths are the trace's own. */
export function seriesOf(trace: Trace, operation: Operation): readonly Series[] {
  const { kind, norms } = operation;
  const isCell = CELLS.includes(kind);
  if (norms === undefined || (kind !== 'add' && kind !== 'norm' && !isCell)) return [];
  const [x, y] = operation.inputs.map(({ from }) => trace.operations.find(({ id }) => id === from));
  if (isCell) return [...one('|x|', 'attn-full-negative', x), { name: '|h|', fill: 'attn-norm-sum', norms }];
  if (kind === 'norm') return [...one('|x|', 'attn-full-negative', x), { name: '|norm(x)|', fill: 'attn-norm-sum', norms }];
  const branch = y?.kind === 'feed-forward' ? 'ffn(x)' : 'attn(x)';
  return [...one('|x|', 'attn-full-negative', x), ...one(`|${branch}|`, 'attn-full-output', y), { name: `|x + ${branch}|`, fill: 'attn-norm-sum', norms }];
}

function one(name: string, fill: Series['fill'], operation: Operation | undefined): Series[] {
  return operation?.norms === undefined ? [] : [{ name, fill, norms: operation.norms }];
}
