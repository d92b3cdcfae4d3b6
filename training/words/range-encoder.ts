import { DIGITS, NARROWEST, WINDOW } from '../../src/architectures/embeddings/words/range-code';
import { WHOLE, type Shares } from '../../src/architectures/embeddings/words/shares';

const BASE = BigInt(DIGITS.length);

/** Writes symbols as a range code, for `RangeDecoder` to read with the same shares in the same order. */
export class RangeEncoder {
  /** The bottom of the range, in units of the last digit. */
  private bottom = 0n;
  private digits = WINDOW;
  private range = DIGITS.length ** WINDOW;

  write(symbol: number, { starts, sizes }: Shares): void {
    const unit = Math.floor(this.range / WHOLE);
    this.bottom += BigInt(unit * (starts[symbol] ?? 0));
    this.range = unit * (sizes[symbol] ?? 0);
    if (this.range === 0) throw new Error(`Symbol ${symbol} has no share`);
    while (this.range < NARROWEST) {
      this.bottom *= BASE;
      this.digits += 1;
      this.range *= DIGITS.length;
    }
  }

  /** The number in the range that ends in the most zeros, without them: the decoder reads zeros beyond the end. */
  code(): string {
    for (let zeros = this.digits; zeros >= 0; zeros--) {
      const step = BASE ** BigInt(zeros);
      const number = (this.bottom + step - 1n) / step;
      if (number * step < this.bottom + BigInt(this.range)) return inDigits(number, this.digits - zeros);
    }
    throw new Error('The range is empty');
  }
}

function inDigits(number: bigint, count: number): string {
  const digits: string[] = [];
  for (let rest = number; digits.length < count; rest /= BASE) digits.unshift(DIGITS.charAt(Number(rest % BASE)));
  return digits.join('');
}
