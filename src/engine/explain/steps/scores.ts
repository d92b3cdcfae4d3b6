import type { ExplainStep } from '../account';
import { keyOf, queryOf } from '../reading';
import { scoreAccountOf } from '../scores';

/** What the site's score function makes of a query and a key. */
export const scores: ExplainStep = (cell) => {
  const { queries, keys } = cell.head.steps;
  const explain = scoreAccountOf(cell.site.mechanism?.score ?? '');
  if (queries === undefined || keys === undefined || explain === undefined) return undefined;
  return explain({ cell, query: queryOf(cell, queries), key: keyOf(cell, keys) });
};
