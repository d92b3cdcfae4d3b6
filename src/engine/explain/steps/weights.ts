import type { ExplainStep } from '../account';
import { numberOperand, pairName, rowOf, vectorName } from '../reading';
import { weightAccountOf } from '../weights';

/** What the site's normaliser makes of a masked score. */
export const weights: ExplainStep = (cell) => {
  const { masked } = cell.head.steps;
  const explain = weightAccountOf(cell.site.mechanism?.normalize ?? '');
  if (masked === undefined || explain === undefined) return undefined;
  const row = rowOf(masked, cell.row);
  const score = row[cell.column] ?? NaN;
  const sink = numberOperand(cell, 'sink');
  const operands = [
    { name: `masked${pairName(cell)}`, values: [score] },
    { name: vectorName('masked', cell.site.queries[cell.row]), values: row },
    ...(sink === undefined ? [] : [{ name: 'sink', values: [sink] }]),
  ];
  return { operands, ...explain({ cell, score, row, sink, mark: '' }) };
};
