/** a · b, added up from the first column on: the same bits on every machine. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < a.length; column++) sum += (a[column] ?? 0) * (b[column] ?? 0);
  return sum;
}

/** The vector of length 1 that points the same way. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((entry) => entry / length);
}

export function mean(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) {
    for (let column = 0; column < sum.length; column++) sum[column] = (sum[column] ?? 0) + (vector[column] ?? 0);
  }
  return sum.map((entry) => entry / vectors.length);
}

export function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((entry, column) => entry - (b[column] ?? 0));
}

/** The deviation of each column of vectors whose mean is 0. */
export function deviations(vectors: readonly Float64Array[]): Float64Array {
  const squares = mean(vectors.map((vector) => vector.map((entry) => entry * entry)));
  return squares.map(Math.sqrt);
}
