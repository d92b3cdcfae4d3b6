import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { walkedTo } from '../../controls/grid-walk';
import type { Answer } from '../question';
import type { FieldProps } from './field';

/** A table of cells to press: one tab stop, arrow keys within. */
export function Cells({ asks: { rows, columns, right }, labelledBy, draft, onDraft, checked }: FieldProps<'cells'>): VNode {
  const [stop, setStop] = useState(0);
  const toggle = (cell: number) => onDraft(draft.includes(cell) ? draft.filter((other) => other !== cell) : [...draft, cell]);
  const walk = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const to = walkedTo(event, { row: Math.floor(stop / columns.length), column: stop % columns.length }, { rows: rows.length, columns: columns.length });
    if (to !== undefined) setStop(to.row * columns.length + to.column);
  };
  return (
    <div class="attn-quiz-scroller">
      <table class="attn-quiz-cells" role="grid" aria-labelledby={labelledBy} onKeyDown={walk}>
        <thead><tr><td />{columns.map((column) => <th key={column} scope="col"><bdi>{column}</bdi></th>)}</tr></thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              <th scope="row"><bdi>{row}</bdi></th>
              {columns.map((column, j) => {
                const cell = i * columns.length + j;
                return (
                  <td key={j}>
                    <button
                      type="button" class={classOf(cell, right, draft, checked)} aria-pressed={draft.includes(cell)} aria-disabled={checked} tabIndex={cell === stop ? 0 : -1}
                      aria-label={`${row}; ${column}${checked ? `: ${said(cell, right, draft)}` : ''}`} onFocus={() => setStop(cell)} onClick={() => !checked && toggle(cell)}
                    >
                      {checked ? signOf(cell, right, draft) : draft.includes(cell) && '×'}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf(cell: number, right: Answer, draft: Answer, checked: boolean): string {
  const closed = checked ? right.includes(cell) : draft.includes(cell);
  const verdict = !checked || right.includes(cell) === draft.includes(cell) ? '' : ' attn-quiz-cell-wrong';
  return `attn-quiz-cell${closed ? ' attn-quiz-cell-closed' : ''}${verdict}`;
}

function signOf(cell: number, right: Answer, draft: Answer): string {
  if (right.includes(cell) !== draft.includes(cell)) return '✗';
  return right.includes(cell) ? '✓' : '';
}

function said(cell: number, right: Answer, draft: Answer): string {
  return `${right.includes(cell) ? 'closed' : 'open'}, ${right.includes(cell) === draft.includes(cell) ? 'right' : 'wrong'}`;
}
