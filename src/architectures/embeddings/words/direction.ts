/** The columns of the word vectors. */
export const WIDTH = 32;

/** What the scaled score q·k ÷ √d of a word with itself comes to: its own key then stands out from a dozen others, and they can still be seen. */
const OWN_SCORE = 4.5;

/** |vector|² of every word: with one length for all, a dot product says how alike two words are, and nothing else. */
export const SQUARED_LENGTH = OWN_SCORE * Math.sqrt(WIDTH);

/** A vector of the common length that points the same way. Zeros stay zeros: they point nowhere. */
export function direction(vector: Float64Array): Float64Array {
  const squares = squareOf(vector);
  const stretch = Math.sqrt(SQUARED_LENGTH / squares);
  return squares === 0 ? vector : vector.map((entry) => entry * stretch);
}

/** |vector|² */
export function squareOf(vector: Float64Array): number {
  return vector.reduce((sum, entry) => sum + entry * entry, 0);
}

/** The way that lies between several. */
export function between(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(WIDTH);
  for (const vector of vectors) {
    for (let column = 0; column < WIDTH; column++) sum[column] = (sum[column] ?? 0) + (vector[column] ?? 0);
  }
  return direction(sum);
}

/** The way that leans towards one vector by `share` of 1, and towards the other by what that leaves on the unit circle. */
export function leaning(vector: Float64Array, share: number, other: Float64Array): Float64Array {
  const rest = Math.sqrt(1 - share * share);
  return direction(vector.map((entry, column) => share * entry + rest * (other[column] ?? 0)));
}
