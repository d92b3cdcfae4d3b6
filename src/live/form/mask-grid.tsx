import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { drawnMask } from '../../block/form/mask-choice';
import { walkedTo, type GridCell } from '../../diagram/controls/grid-walk';
import { visible } from '../../diagram/text/visible';
import { rulesAt } from '../../engine/trace/mask-map';
import type { MaskMap } from '../../model/trace';
import { openCells } from './mask-cells';

interface Props {
  readonly mask: MaskMap;
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  /** Whether the block's own mask is such a drawing already. */
  readonly isDrawn: boolean;
  readonly onDraw: (mask: string) => void;
}

/** A row for each query, a column for each key: a press opens or closes the cell. Arrow keys walk. */
export function MaskGrid({ mask, queries, keys, isDrawn, onDraw }: Props): VNode {
  const [at, setAt] = useState<GridCell>({ row: 0, column: 0 });
  const open = openCells(mask, isDrawn);
  const press = ({ row, column }: GridCell) => onDraw(drawnMask(open.map((line, i) => line.map((is, j) => (i === row && j === column ? !is : is)))));
  const here = { row: Math.min(at.row, mask.rows - 1), column: Math.min(at.column, mask.columns - 1) };
  const walk = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const to = walkedTo(event, here, mask);
    if (to !== undefined) setAt(to);
  };
  return (
    <div class="attn-form-grid">
      <table onKeyDown={walk}>
        <caption>Rows attend to columns. A crossed cell is closed.</caption>
        <thead><tr><td />{keys.map((key, column) => <th key={column} scope="col"><span>{visible(key)}</span></th>)}</tr></thead>
        <tbody>
          {open.map((line, row) => (
            <tr key={row}>
              <th scope="row">{visible(queries[row] ?? '')}</th>
              {line.map((is, column) => {
                const cell = { row, column };
                const others = rulesAt(mask, row, column).filter((rule) => isDrawn && rule !== 'allow');
                return (
                  <td key={column}>
                    <button
                      type="button" tabIndex={row === here.row && column === here.column ? 0 : -1} aria-pressed={is && others.length === 0}
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
