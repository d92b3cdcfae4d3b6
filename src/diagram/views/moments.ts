import { NOWHERE, type Part, type Spot } from '../interaction/spot';
import type { Shown } from '../shown';

/** A presentation's way through a picture of weights: as a whole, and then query by query. */
export function rowByRow({ site }: Shown): readonly Spot[] {
  return [NOWHERE, ...site.queries.map((_, query): Spot => ({ query }))];
}

/** As a whole, and then head by head. */
export function headByHead(parts: readonly Part[]): readonly Spot[] {
  return [NOWHERE, ...parts.map((part): Spot => ({ part }))];
}
