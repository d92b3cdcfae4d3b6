import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { walkedTo } from '../../controls/grid-walk';
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
                return <td key={j}><Cell named={`${row}; ${column}`} marks={{ right: right.includes(cell), drawn: draft.includes(cell), checked }} isStop={cell === stop} onFocus={() => setStop(cell)} onPress={() => toggle(cell)} /></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Of a cell: whether it is closed, whether the answer so far says so, and whether that was checked. */
interface Marks {
  readonly right: boolean;
  readonly drawn: boolean;
  readonly checked: boolean;
}

interface CellProps {
  readonly named: string;
  readonly marks: Marks;
  readonly isStop: boolean;
  readonly onFocus: () => void;
  readonly onPress: () => void;
}

function Cell({ named, marks, isStop, onFocus, onPress }: CellProps): VNode {
  const { drawn, checked } = marks;
  return (
    <button
      type="button" class={classOf(marks)} aria-pressed={drawn} aria-disabled={checked} tabIndex={isStop ? 0 : -1}
      aria-label={`${named}${checked ? `: ${said(marks)}` : ''}`} onFocus={onFocus} onClick={() => !checked && onPress()}
    >
      {checked ? signOf(marks) : drawn && '×'}
    </button>
  );
}

function classOf({ right, drawn, checked }: Marks): string {
  const verdict = !checked || right === drawn ? '' : ' attn-quiz-cell-wrong';
  return `attn-quiz-cell${(checked ? right : drawn) ? ' attn-quiz-cell-closed' : ''}${verdict}`;
}

function signOf({ right, drawn }: Marks): string {
  if (right !== drawn) return '✗';
  return right ? '✓' : '';
}

function said({ right, drawn }: Marks): string {
  return `${right ? 'closed' : 'open'}, ${right === drawn ? 'right' : 'wrong'}`;
}
