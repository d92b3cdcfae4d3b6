/** σ(x), between 0 and 1; exactly 0 at −∞. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
