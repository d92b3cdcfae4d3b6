const UNITS: Readonly<Record<string, number>> = { M: 1e6, B: 1e9 };

/** `175.0B`: its digits, and the decimal point where there is one. */
const REPORTED = /^(\d+(?:\.\d+)?)([MB])$/u;

/** Off by less than this, a figure is the same one written by somebody who rounds otherwise. */
const LEAST_SHARE = 0.01;

/** `110M` → 110,000,000. */
export function parametersOf(reported: string): number {
  const { digits, unit } = readReported(reported);
  return Math.round(Number(digits) * unit);
}

/** Half of what its last digit stands for; zeros at the end of a whole number are rounding: 5 million for `110M`. */
export function roundingOf(reported: string): number {
  const { digits, unit } = readReported(reported);
  const [whole = '', decimals] = digits.split('.');
  if (decimals !== undefined) return (unit * 10 ** -decimals.length) / 2;
  const zeros = whole.length - whole.replace(/0+$/u, '').length;
  return (unit * 10 ** zeros) / 2;
}

/** Whether a count is what a figure says, within its own rounding or 1 %. */
export function agrees(count: number, reported: string): boolean {
  const figure = parametersOf(reported);
  return Math.abs(count - figure) <= Math.max(roundingOf(reported), LEAST_SHARE * figure);
}

function readReported(reported: string): { digits: string; unit: number } {
  const [, digits, letter = ''] = REPORTED.exec(reported) ?? [];
  const unit = UNITS[letter];
  if (digits === undefined || unit === undefined) throw new Error(`"${reported}" is no count of parameters`);
  return { digits, unit };
}
