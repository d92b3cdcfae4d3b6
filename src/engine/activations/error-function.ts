/** Beyond it the series takes many terms, and the fraction few. */
const CROSSOVER = 2.5;
const SERIES_TERMS = 60;
const FRACTION_TERMS = 60;

/** erf(x), to some 15 digits. Abramowitz and Stegun 1964, 7.1.6 (series) and 7.1.14 (continued fraction). */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x)) return x;
  const value = size < CROSSOVER ? series(size) : 1 - complement(size);
  return x < 0 ? -value : value;
}

/** 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1 · 3 · … · (2n + 1)): all terms are positive, so that none takes digits from another. */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < SERIES_TERMS; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** 1 − erf(x) for x above 0: e^(−x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))). */
function complement(x: number): number {
  let below = x;
  for (let n = FRACTION_TERMS; n > 0; n--) below = x + n / 2 / below;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * below);
}
