import { entryAt } from '../../engine/matrices/matrix';
import type { Spot } from '../interaction/spot';
import type { Shown } from '../shown';
import type { Fed } from './fed-by';

/** As many as are told apart under a word. */
const LEVELS = 4;
/** What gets less is not marked. */
const LEAST = 0.05;

/** How much of the attention that is pointed at a token of a sequence gives or gets, from 0 to 4: of a query's row, or of a key's column. */
export function heatAt({ weights }: Pick<Shown, 'weights'>, fed: Fed, { query, key }: Spot, token: { readonly stream: string; readonly position: number }): number {
  const { stream, position } = token;
  if (query !== undefined && fed.key === stream) return levelOf(position < weights.columns ? entryAt(weights, query, position) : 0);
  if (query === undefined && key !== undefined && fed.query === stream) return levelOf(position < weights.rows ? entryAt(weights, position, key) : 0);
  return 0;
}

function levelOf(weight: number): number {
  return weight < LEAST ? 0 : Math.min(LEVELS, Math.ceil(LEVELS * weight));
}
