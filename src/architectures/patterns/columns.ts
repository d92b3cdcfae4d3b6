/** Columns that follow the word vector: sines and cosines of the place, and six that say more about the token. */
export const PLACE_COLUMNS = 32;

/**
 * Radians from one place to the next. With them a place is told from every other by its sines and cosines, and a rotation moves it (Vaswani et al. 2017, 3.5).
 * Evenly spaced, they would tell places apart without any echo, and repeat after 27; the exponent, found by trying, blurs the repeats.
 * The echo that is left, in shares of the true peak: up to ±0.09 within 24 places, ±0.5 within 64, 0.52 within 1,024.
 */
export const FREQUENCIES: readonly number[] = Array.from({ length: 13 }, (_, k) => 3.02 * ((k + 1) / 13.5) ** 1.15);

/** Where things stand in [word vector ; place], as the input of the projections and as a head's queries and keys. */
export interface Columns {
  /** The word vector is the columns before this one. */
  readonly words: number;
  readonly sine: (frequency: number) => number;
  readonly cosine: (frequency: number) => number;
  /** Place in its sequence, from −½ to ½; and its square. */
  readonly relative: number;
  readonly relativeSquared: number;
  /** 1 at the first or last token, 0 elsewhere. */
  readonly first: number;
  readonly last: number;
  /** |word vector|², about 1 for a typical vector. */
  readonly length: number;
  /** 1 everywhere. */
  readonly constant: number;
  readonly total: number;
}

/** The columns of a word vector so wide, with those of its place. */
export function columnsAfter(words: number): Columns {
  const others = words + 2 * FREQUENCIES.length;
  return {
    words,
    sine: (frequency) => words + 2 * frequency,
    cosine: (frequency) => words + 2 * frequency + 1,
    relative: others,
    relativeSquared: others + 1,
    first: others + 2,
    last: others + 3,
    length: others + 4,
    constant: others + 5,
    total: words + PLACE_COLUMNS,
  };
}
