import type { VNode } from 'preact';
import type { Operation, Trace } from '../../model/trace';
import { labelOf } from '../text/label';
import { numberFormat } from '../text/number';
import { round, TYPE } from '../type-scale';

interface Series {
  /** `|x|`. */
  readonly name: string;
  readonly role: 'query' | 'output' | 'weight';
  readonly norms: readonly number[];
}

const BAR = { width: 52, height: 10 } as const;
const ROOM = 80;

/** How long each token's vector is before, and after: at a sum the line around, what is added to it, and both together. */
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
        <caption>{'How long each vector is: the root of the sum of its squares'}</caption>
        <thead><tr><td />{series.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {Array.from({ length: operation.output.rows }, (_, row) => (
            <tr key={row}>
              <th scope="row" title={tokens[row]}>{labelOf(tokens[row] ?? String(row), ROOM, TYPE.number).text}</th>
              {series.map(({ name, role, norms }) => <Bar key={name} role={role} share={full === 0 ? 0 : (norms[row] ?? 0) / full} text={format(norms[row] ?? 0)} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ role, share, text }: { readonly role: Series['role']; readonly share: number; readonly text: string }): VNode {
  return (
    <td>
      <svg class="attn-norm-bar" width={BAR.width} height={BAR.height} aria-hidden="true">
        <rect class="attn-ground" width={BAR.width} height={BAR.height} />
        <rect class={`attn-full-${role}`} width={round(share * BAR.width)} height={BAR.height} />
      </svg>
      {text}
    </td>
  );
}

/** What is drawn at a sum or a norm; nothing elsewhere. The lengths are the trace's own. */
export function seriesOf(trace: Trace, operation: Operation): readonly Series[] {
  const { kind, norms } = operation;
  if (norms === undefined || (kind !== 'add' && kind !== 'norm')) return [];
  const [x, y] = operation.inputs.map(({ from }) => trace.operations.find(({ id }) => id === from));
  if (kind === 'norm') return [...one('|x|', 'query', x), { name: '|norm(x)|', role: 'weight', norms }];
  const branch = y?.kind === 'feed-forward' ? 'ffn(x)' : 'attn(x)';
  return [...one('|x|', 'query', x), ...one(`|${branch}|`, 'output', y), { name: `|x + ${branch}|`, role: 'weight', norms }];
}

function one(name: string, role: Series['role'], operation: Operation | undefined): Series[] {
  return operation?.norms === undefined ? [] : [{ name, role, norms: operation.norms }];
}
