import type { Cell, ExplainStep, Operand } from '../account';
import { exponential, named, negative, number, power, product, quotient, sum, type Arithmetic } from '../arithmetic';
import { entryOf, matrixOperand, numberOperand, pairName, rowOf, vectorName } from '../reading';
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
  const { arithmetic, ...said } = explain({ cell, score, row, sink });
  const nearness = nearnessOf(cell);
  if (nearness === undefined) return { operands, ...said, ...(arithmetic && { arithmetic }) };
  return { operands: [...operands, ...nearness.operands], ...said, ...(arithmetic && { arithmetic: product(arithmetic, nearness.arithmetic) }) };
};

/** G: e^(−(s − p)² ÷ 2(D ÷ 2)²), for how far key s is from the place p that the query looks at. Luong et al. 2015, eq. 10. */
function nearnessOf(cell: Cell): { readonly operands: readonly Operand[]; readonly arithmetic: Arithmetic } | undefined {
  const p = matrixOperand(cell, 'p');
  const place = p && entryOf(p, cell.row, 0);
  const reach = numberOperand(cell, 'D');
  if (matrixOperand(cell, 'G') === undefined || place === undefined || reach === undefined) return undefined;
  const distance = sum([number(cell.column), number(-place)]);
  const spread = product(number(2), power(quotient(number(reach), number(2)), number(2)));
  return {
    operands: [{ name: vectorName('p', cell.site.queries[cell.row]), values: [place] }, { name: 'D', values: [reach] }],
    arithmetic: named('G', exponential(negative(quotient(power(distance, number(2)), spread)))),
  };
}
