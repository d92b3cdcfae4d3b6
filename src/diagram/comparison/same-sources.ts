import type { Shown } from '../shown';
import { fedBy, sequencesOf } from '../sources/fed-by';

/** Whether all readings have the same sequences, and Q, K and V come from the same of them: then they need to be shown once only. */
export function sameSources(shown: readonly Shown[]): boolean {
  return new Set(shown.map((one) => JSON.stringify([fedBy(one), sequencesOf(one).map(({ id, tokens }) => [id, tokens])]))).size <= 1;
}
