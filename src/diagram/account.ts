import { explain } from '../engine/explain/explain';
import { intermediateSentences, sentence } from '../engine/explain/sentence';
import { drawnStep } from './drawn-step';
import type { Spot } from './interaction/spot';
import type { Places } from './left-out';
import type { Shown } from './shown';
import { visible } from './text/visible';

/** The arithmetic of the cell that is pointed at, with its own numbers; nothing where no cell is, or it is closed. */
export function accountOf({ trace, site, headIndex, whole, places }: Shown, pointed: Spot): readonly string[] {
  const spot = places === undefined ? pointed : amongAll(pointed, places);
  if (spot.step === undefined) return [];
  const step = drawnStep(spot.step);
  const [row, column] = step.transposed === true ? [spot[step.columns], spot[step.rows]] : [spot[step.rows], spot[step.columns]];
  if (row === undefined || column === undefined) return [];
  const account = explain(whole?.trace ?? trace, whole?.site ?? site, { head: headIndex, step: spot.step, row, column });
  if (account?.arithmetic === undefined) return [];
  return [sentence(account), ...intermediateSentences(account)].map(visible);
}

/** Numbers are worked out with all tokens, those that are left out of the picture too. */
function amongAll(spot: Spot, { query, key }: Places): Spot {
  return { ...spot, ...(spot.query !== undefined && { query: query[spot.query] ?? spot.query }), ...(spot.key !== undefined && { key: key[spot.key] ?? spot.key }) };
}
