/** What the shares of one alphabet sum to. */
export const WHOLE = 4096;

/** How likely each symbol of an alphabet is: shares of `WHOLE`, and where along it each one begins. */
export class Shares {
  readonly starts: Int32Array;
  readonly sizes: Int32Array;
  private readonly symbols = new Uint16Array(WHOLE);

  constructor(sizes: readonly number[]) {
    this.sizes = Int32Array.from(sizes);
    this.starts = new Int32Array(sizes.length);
    let start = 0;
    for (const [symbol, size] of sizes.entries()) {
      this.starts[symbol] = start;
      this.symbols.fill(symbol, start, start + size);
      start += size;
    }
  }

  /** The symbol whose share a place along `WHOLE` lies in. */
  at(place: number): number {
    return this.symbols[place] ?? 0;
  }
}
