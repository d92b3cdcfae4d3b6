import { FREQUENCIES, type Columns } from './columns';

/** One product in a score: x_i[query] · weight · x_j[key]. A score is the sum of its terms, before the default scale divides it. */
export interface Term {
  readonly query: number;
  readonly key: number;
  readonly weight: number;
  /** Speaks of the token's own place, which another sequence does not have: W_K leaves this column out there, and W_Q stays. */
  readonly withinSequence?: boolean;
}

/** Highest, at `strength`, where the key's place is the query's place + shift: the turn by ω · shift that sines and cosines allow. Vaswani et al. 2017, 3.5. */
export function nearPlace(columns: Columns, shift: number, strength: number): Term[] {
  const weight = strength / FREQUENCIES.length;
  return FREQUENCIES.flatMap((frequency, k) => {
    const [sine, cosine] = [columns.sine(k), columns.cosine(k)];
    const along = weight * Math.cos(frequency * shift);
    const across = weight * Math.sin(frequency * shift);
    return [
      { query: sine, key: sine, weight: along },
      { query: cosine, key: cosine, weight: along },
      { query: sine, key: cosine, weight: -across },
      { query: cosine, key: sine, weight: across },
    ];
  });
}

/**
 * The nearer the two word vectors, the higher: −strength/2 · |q − k|² / typical, without |q|², which is the same for all keys of a row and changes no weight.
 * Unlike a plain product it does not favour long vectors.
 */
export function likeWord(columns: Columns, squaredLength: number, strength: number): Term[] {
  const products = Array.from({ length: columns.words }, (_, c) => ({ query: c, key: c, weight: strength / squaredLength }));
  return [...products, { query: columns.constant, key: columns.length, weight: -strength / 2 }];
}

/** A little before the token's own place, so that of two keys on either side the earlier one is favoured. */
export const LEAN = -1 / 8;

/** Takes `strength` from the score at the token's own place, leaning forward: what came before is what one looks back to. */
export function dampedAtOwnPlace(columns: Columns, offset: number, strength: number): Term[] {
  return nearPlace(columns, offset - LEAN, -strength).map((term) => ({ ...term, withinSequence: true }));
}
