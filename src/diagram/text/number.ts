/** Writes one number of a matrix in a few characters. */
export type NumberFormat = (value: number) => string;

const MINUS = '\u2212';
const DEFAULT_DIGITS = 2;
/** A sign, and about five characters. */
const LARGEST_PLAIN = 99_999;
/** A power of ten gives up its fraction to stay within this. */
const LONGEST = 6;
/** Less would be written as 0.0 %. */
const LEAST_SHARE = 0.0005;

/**
 * One format for all numbers of a matrix, so that their points line up. Whole numbers stay whole; otherwise `precision` digits
 * after the point, or as many as leave about five characters. What is too large or too small for that is written 1.2e9.
 * `full`: the largest number that has the same format, where several matrices share a scale.
 */
export function numberFormat(values: Iterable<number>, precision?: number, full = 0): NumberFormat {
  const { largest, whole } = extent(values, full);
  if (whole && precision === undefined && largest <= LARGEST_PLAIN) return (value) => plain(value, 0);
  const digits = precision ?? digitsFor(largest);
  const smallestPlain = 0.5 * 10 ** -digits;
  if (largest > LARGEST_PLAIN || (largest > 0 && largest < smallestPlain)) return scientific;
  return (value) => plain(value, digits);
}

/** Weights are shares of 1: they are written with the same digits in every picture. */
export function weightFormat(precision = DEFAULT_DIGITS): NumberFormat {
  return (value) => (Math.abs(value) > LARGEST_PLAIN ? scientific(value) : plain(value, precision));
}

/** A plus where a number is above zero, as a difference has it. */
export function signed(format: NumberFormat): NumberFormat {
  return (value) => {
    const text = format(value);
    return value > 0 && Number(text) !== 0 ? `+${text}` : text;
  };
}

/** `0.31` → `31 %`, for sentences. What is there at all is not told as nothing. */
export function percent(share: number): string {
  if (share > 0 && share < LEAST_SHARE) return '< 0.1 %';
  return `${plain(share * 100, share > 0 && share < 0.0095 ? 1 : 0)} %`;
}

function digitsFor(largest: number): number {
  if (largest < 10) return DEFAULT_DIGITS;
  return largest < 100 ? 1 : 0;
}

function plain(value: number, digits: number): string {
  if (!Number.isFinite(value)) return infinite(value);
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `${MINUS}${text}` : text;
}

function scientific(value: number): string {
  if (!Number.isFinite(value)) return infinite(value);
  if (value === 0) return '0';
  const long = powerOfTen(Math.abs(value), 1);
  const text = long.length <= LONGEST ? long : powerOfTen(Math.abs(value), 0);
  return value < 0 ? `${MINUS}${text}` : text;
}

function powerOfTen(size: number, digits: number): string {
  return size.toExponential(digits).replace('+', '').replace('-', MINUS);
}

function infinite(value: number): string {
  if (Number.isNaN(value)) throw new Error('A matrix of the trace holds NaN');
  return value < 0 ? `${MINUS}∞` : '∞';
}

function extent(values: Iterable<number>, full: number): { largest: number; whole: boolean } {
  let largest = Number.isFinite(full) ? Math.abs(full) : 0;
  let whole = Number.isInteger(largest);
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    largest = Math.max(largest, Math.abs(value));
    whole &&= Number.isInteger(value);
  }
  return { largest, whole };
}
