import type { Arithmetic } from './arithmetic';

const MINUS = '\u2212';
const LARGEST_PLAIN = 99_999;
const SMALLEST_PLAIN = 1e-4;
const DIGITS = 2;
/** A sum of more terms is shortened to its first ones, `…` and its last. */
const LONGEST_SUM = 4;
const KEPT_IN_FRONT = 2;

/** How tightly a calculation holds together: what holds less than its surroundings ask for goes in brackets. */
const HOLD = { sum: 1, product: 2, power: 3, atom: 4 } as const;

/** A number as people write it: two digits after the point, or two that count where it is small. */
export function numberText(value: number): string {
  if (value === -Infinity) return `${MINUS}∞`;
  return (value < 0 ? MINUS : '') + sizeText(Math.abs(value));
}

function sizeText(size: number): string {
  if (size > LARGEST_PLAIN || (size > 0 && size < SMALLEST_PLAIN)) return size.toExponential(1).replace('+', '').replace('-', MINUS);
  if (Number.isInteger(size)) return `${size}`;
  return size < 0.1 ? `${Number(size.toPrecision(DIGITS))}` : size.toFixed(DIGITS);
}

/** A calculation as it is written in a line: `0.31·0.42 + … + 0.10·0.20`, `e^0.33 ÷ Σ`. */
export function arithmeticText(arithmetic: Arithmetic): string {
  switch (arithmetic.kind) {
    case 'number': return numberText(arithmetic.value);
    case 'named': return arithmetic.name;
    case 'sum': return sumText(arithmetic.terms);
    case 'negative': return `${MINUS}${partText(arithmetic.of, HOLD.product, false)}`;
    case 'product': return arithmetic.factors.map((factor, index) => partText(factor, HOLD.power, index === 0)).join('·');
    case 'quotient': return `${partText(arithmetic.dividend, HOLD.product, true)} ÷ ${partText(arithmetic.divisor, HOLD.power, false)}`;
    case 'power': return `${partText(arithmetic.base, HOLD.atom, false)}^${partText(arithmetic.exponent, HOLD.atom, true)}`;
    case 'exponential': return `e^${partText(arithmetic.exponent, HOLD.atom, true)}`;
    case 'call': return callText(arithmetic.name, arithmetic.of);
  }
}

/** In brackets where it would be torn apart; a negative number stands without them only in front. */
function partText(part: Arithmetic, least: number, inFront: boolean): string {
  const text = arithmeticText(part);
  const torn = holdOf(part) < least || (!inFront && text.startsWith(MINUS));
  return torn ? `(${text})` : text;
}

function holdOf(arithmetic: Arithmetic): number {
  if (arithmetic.kind === 'sum') return arithmetic.terms.length === 1 && arithmetic.terms[0] !== undefined ? holdOf(arithmetic.terms[0]) : HOLD.sum;
  if (arithmetic.kind === 'product' || arithmetic.kind === 'quotient' || arithmetic.kind === 'negative') return HOLD.product;
  return arithmetic.kind === 'power' || arithmetic.kind === 'exponential' ? HOLD.power : HOLD.atom;
}

/** What is negative is subtracted: −0.3·0.4 after a sum is − 0.3·0.4. */
function sumText(terms: readonly Arithmetic[]): string {
  const short = terms.length > LONGEST_SUM;
  const shown = short ? [...terms.slice(0, KEPT_IN_FRONT), ...terms.slice(-1)] : terms;
  const texts = shown.map((term) => partText(term, HOLD.product, true));
  if (short) texts.splice(KEPT_IN_FRONT, 0, '…');
  return texts.map((text, index) => joined(text, index === 0)).join('') || '0';
}

function joined(text: string, first: boolean): string {
  if (first) return text;
  return text.startsWith(MINUS) ? ` ${MINUS} ${text.slice(1)}` : ` + ${text}`;
}

function callText(name: string, of: readonly Arithmetic[]): string {
  const [only] = of;
  if (name === '√' && only?.kind === 'number') return `√${arithmeticText(only)}`;
  return `${name}(${of.map(arithmeticText).join(', ')})`;
}
