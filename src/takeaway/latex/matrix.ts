import type { Matrix } from '../../model/matrix';

/** More rows or columns do not fit a page; the middle ones are left out, and dots say so. */
const LARGEST = 16;
const KEPT_IN_FRONT = 12;
const DIGITS = 4;

/** A number with four digits after the point at most; a small one as a power of ten. */
export function latexNumber(value: number): string {
  if (value === -Infinity) return '-\\infty';
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.5 * 10 ** -DIGITS || size >= 1e6)) return powerOfTen(value);
  return String(Number(value.toFixed(DIGITS)));
}

function powerOfTen(value: number): string {
  const [digits, exponent] = value.toExponential(2).split('e');
  return `${digits} \\cdot 10^{${Number(exponent)}}`;
}

/** A matrix between round brackets, as amsmath sets it. */
export function latexMatrix({ rows, columns, data }: Matrix): string {
  const cell = (row: number | undefined, column: number | undefined): string => {
    if (row === undefined) return column === undefined ? '\\ddots' : '\\vdots';
    return column === undefined ? '\\cdots' : latexNumber(data[row * columns + column] ?? NaN);
  };
  const lines = shown(rows).map((row) => shown(columns).map((column) => cell(row, column)).join(' & '));
  return `\\begin{pmatrix} ${lines.join(' \\\\ ')} \\end{pmatrix}`;
}

/** The indices that are set; undefined where some are left out. */
function shown(length: number): (number | undefined)[] {
  const all = Array.from({ length }, (_, index) => index);
  return length <= LARGEST ? all : [...all.slice(0, KEPT_IN_FRONT), undefined, ...all.slice(-2)];
}
