import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { drawnMask } from '../../block/form/mask-choice';
import { visible } from '../../diagram/text/visible';
import type { MaskMap } from '../../model/trace';
import { closingRules, openCells } from './mask-cells';

interface Props {
  readonly mask: MaskMap;
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  /** Whether the block's own mask is such a drawing already. */
  readonly isDrawn: boolean;
  readonly onDraw: (mask: string) => void;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A row for each query, a column for each key: a press opens or closes the cell. Arrow keys walk. */
export function MaskGrid({ mask, queries, keys, isDrawn, onDraw }: Props): VNode {
  const [at, setAt] = useState<Cell>({ row: 0, column: 0 });
  const open = openCells(mask, isDrawn);
  const press = ({ row, column }: Cell) => onDraw(drawnMask(open.map((line, i) => line.map((is, j) => (i === row && j === column ? !is : is)))));
  const here = { row: Math.min(at.row, mask.rows - 1), column: Math.min(at.column, mask.columns - 1) };
  return (
    <div class="attn-form-grid">
      <table onKeyDown={(event) => walked(event, here, mask, setAt)}>
        <caption>Rows attend to columns. A crossed cell is closed.</caption>
        <thead><tr><td />{keys.map((key, column) => <th key={column} scope="col"><span>{visible(key)}</span></th>)}</tr></thead>
        <tbody>
          {open.map((line, row) => (
            <tr key={row}>
              <th scope="row">{visible(queries[row] ?? '')}</th>
              {line.map((is, column) => {
                const cell = { row, column };
                const others = closingRules(mask, cell).filter((rule) => isDrawn && rule !== 'allow');
                return (
                  <td key={column}>
                    <button
                      type="button" data-cell={`${row} ${column}`} tabIndex={row === here.row && column === here.column ? 0 : -1} aria-pressed={is && others.length === 0}
                      aria-label={named(queries[row], keys[column], others)} aria-disabled={others.length > 0} title={others.length > 0 ? `Closed by ${others.join(', ')}` : undefined}
                      onFocus={() => setAt(cell)} onClick={() => others.length === 0 && press(cell)}
                    />
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

function named(query = '', key = '', others: readonly string[]): string {
  return `${visible(query)} attends to ${visible(key)}${others.length === 0 ? '' : `, closed by ${others.join(', ')}`}`;
}

const STEPS: Readonly<Record<string, Cell>> = {
  ArrowUp: { row: -1, column: 0 }, ArrowDown: { row: 1, column: 0 }, ArrowLeft: { row: 0, column: -1 }, ArrowRight: { row: 0, column: 1 },
};

function walked(event: TargetedKeyboardEvent<HTMLElement>, { row, column }: Cell, { rows, columns }: MaskMap, setAt: (cell: Cell) => void): void {
  const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
  if (step === undefined) return;
  const to = { row: Math.min(Math.max(row + step.row, 0), rows - 1), column: Math.min(Math.max(column + step.column, 0), columns - 1) };
  event.preventDefault();
  event.stopPropagation();
  setAt(to);
  event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)?.focus();
}
