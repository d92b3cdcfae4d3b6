import type { Matrix } from '../../model/matrix';
import type { Head, MaskMap, Site, Trace } from '../../model/trace';
import { alignments } from '../alignments';
import { masks } from '../masks';
import { rulesAt } from '../trace/mask-map';
import { formulasOf } from '../trace/site-formulas';
import type { Account, Cell, ClosingRule, Working } from './account';
import { entryOf } from './reading';
import { stepAccountOf } from './steps';

/** Which cell is asked about: of a step's matrix, in one head of a site. All count from 0. */
export interface CellAddress {
  readonly head: number;
  /** As in `Head.steps`, or `site-output` for the heads joined. */
  readonly step: string;
  readonly row: number;
  readonly column: number;
}

/** The steps whose rows are queries and whose columns are keys; a closed cell is closed in these. */
const AFTER_THE_MASK: readonly string[] = ['masked', 'weights'];

/** How a cell came about, from the trace alone; undefined where the trace has no such cell. A formula that the block writes itself is told as it stands. */
export function explain(trace: Pick<Trace, 'formulas'>, site: Site, { head: index, step, row, column }: CellAddress): Account | undefined {
  const head = site.heads[index];
  const result = head && entryAt(matrixOf(site, head, step), row, column);
  if (head === undefined || result === undefined) return undefined;
  const cell: Cell = { site, head, index, row, column, expression: formulasOf(trace, site)[step]?.expression };
  const closedBy = AFTER_THE_MASK.includes(step) ? closingRules(head.mask, row, column) : [];
  const working = closedBy.length > 0 ? NOTHING_TO_WORK_OUT : workingOf(cell, step);
  const position = { i: row + (site.mechanism?.offset ?? 0), j: column };
  return { ...working, step, row, column, position, result, closedBy };
}

const NOTHING_TO_WORK_OUT: Working = { operands: [] };

function workingOf(cell: Cell, step: string): Working {
  const { site: { mechanism }, expression = '' } = cell;
  if (mechanism?.written.includes(step) !== true) return stepAccountOf(step)?.(cell) ?? NOTHING_TO_WORK_OUT;
  return { subject: expression, operands: [] };
}

function matrixOf(site: Site, head: Head, step: string): Matrix | undefined {
  return step === 'site-output' ? site.output : head.steps[step];
}

function entryAt(matrix: Matrix | undefined, row: number, column: number): number | undefined {
  const inside = matrix !== undefined && row >= 0 && column >= 0 && row < matrix.rows;
  return inside ? entryOf(matrix, row, column) : undefined;
}

function closingRules(mask: MaskMap, row: number, column: number): ClosingRule[] {
  return rulesAt(mask, row, column).map(described);
}

function described(rule: string): ClosingRule {
  const definition = Object.entries({ ...masks, ...alignments }).find(([id]) => id === rule)?.[1];
  return definition === undefined ? { rule } : { rule, formula: definition.formula };
}
