type Vector = Float64Array | undefined;

export function dot(a: Vector, b: Vector): number {
  if (a === undefined || b === undefined || a.length !== b.length) throw new Error('Two vectors of one width were expected');
  return a.reduce((sum, entry, column) => sum + entry * (b[column] ?? NaN), 0);
}

export function cosine(a: Vector, b: Vector): number {
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
