import { WHOLE, type Shares } from './shares';

/** The digits of a range code, in the order of their values: what can stand in a string of JSON or of a script as it is. */
export const DIGITS = ' !#$%&\'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
/** The range is kept above this, and times the number of digits within 31 bits. */
export const NARROWEST = 2 ** 24;
/** So many digits are looked at at a time. */
export const WINDOW = 4;

const BASE = DIGITS.length;
const HIGHEST_CODE = 126;

/** What each character code counts as. */
function digitValues(): Uint8Array {
  const values = new Uint8Array(HIGHEST_CODE + 1);
  for (let value = 0; value < DIGITS.length; value++) values[DIGITS.charCodeAt(value)] = value;
  return values;
}

/**
 * Reads symbols from a range code (Martin 1979): the whole code is one number, written in base 92; each symbol narrows the
 * range that the number can lie in to its share. Beyond the last digit there are zeros.
 */
export class RangeDecoder {
  private readonly values = digitValues();
  private at = 0;
  private range = DIGITS.length ** WINDOW;
  /** How far above the bottom of the range the number lies. */
  private above = 0;

  constructor(private readonly code: string) {
    for (let digit = 0; digit < WINDOW; digit++) this.above = this.above * DIGITS.length + this.digit();
  }

  /** The next symbol, which was written with the same shares. */
  next(shares: Shares): number {
    const unit = (this.range / WHOLE) | 0;
    const symbol = shares.at((this.above / unit) | 0);
    this.above -= unit * (shares.starts[symbol] ?? 0);
    this.range = unit * (shares.sizes[symbol] ?? 0);
    while (this.range < NARROWEST) {
      this.above = this.above * BASE + this.digit();
      this.range *= BASE;
    }
    return symbol;
  }

  private digit(): number {
    const code = this.code.charCodeAt(this.at);
    this.at += 1;
    return this.values[code] ?? 0;
  }
}
