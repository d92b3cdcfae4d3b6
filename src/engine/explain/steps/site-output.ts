import type { ExplainStep } from '../account';
import { rowOf, vectorName } from '../reading';
import { projected, projectionOf, said } from './projected';

/** The heads side by side, times W_O. Vaswani et al. 2017, 3.2.2. */
export const siteOutput: ExplainStep = (cell) => {
  const { site, row, column } = cell;
  const heads = site.heads.flatMap(({ steps }) => (steps['output'] === undefined ? [] : rowOf(steps['output'], row)));
  if (site.operands === undefined || heads.length === 0) return undefined;
  const query = site.queries[row];
  const input = { name: vectorName('heads', query), values: heads };
  return said(`${vectorName('output', query)}[${column + 1}]`, projected({ input, subscript: 'O', ...projectionOf(cell, 'O'), column }));
};
