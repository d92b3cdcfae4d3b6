import fc from 'fast-check';
import { DIGITS, RangeDecoder } from '../../../src/architectures/embeddings/words/range-code';
import { Shares, WHOLE } from '../../../src/architectures/embeddings/words/shares';
import { RangeEncoder } from '../../../training/words/range-encoder';
import { countsOf, sharesOf } from '../../../training/words/shares';

const MESSAGE = fc.integer({ min: 1, max: 300 }).chain((alphabet) => fc.array(fc.nat({ max: alphabet - 1 }), { minLength: 1, maxLength: 400 }));

function sharesIn(symbols: readonly number[]): Shares {
  return new Shares(sharesOf(countsOf(symbols, Math.max(...symbols) + 1)));
}

function codeOf(symbols: readonly number[], shares: Shares): string {
  const encoder = new RangeEncoder();
  for (const symbol of symbols) encoder.write(symbol, shares);
  return encoder.code();
}

test('what is written is read again, two kinds of symbols in turn', () => {
  fc.assert(fc.property(MESSAGE, MESSAGE, (first, second) => {
    const kinds = [first, second].map((symbols) => ({ symbols, shares: sharesIn(symbols) }));
    const encoder = new RangeEncoder();
    for (const { symbols, shares } of kinds) for (const symbol of symbols) encoder.write(symbol, shares);
    const decoder = new RangeDecoder(encoder.code());
    for (const { symbols, shares } of kinds) expect(symbols.map(() => decoder.next(shares))).toEqual(symbols);
  }));
});

test('a code is as long as its symbols are unlikely, and a digit more', () => {
  fc.assert(fc.property(MESSAGE, (symbols) => {
    const shares = sharesIn(symbols);
    const bits = symbols.reduce((sum, symbol) => sum - Math.log2((shares.sizes[symbol] ?? 0) / WHOLE), 0);
    // Each symbol loses what rounding down costs: less than 4096 in 2²⁴.
    expect(codeOf(symbols, shares).length).toBeLessThan((bits + symbols.length * 0.001) / Math.log2(DIGITS.length) + 2);
  }));
});

test('a code needs no escape in JSON, in a script or in a page', () => {
  expect(JSON.stringify(DIGITS)).toBe(`"${DIGITS}"`);
  expect(DIGITS).toMatch(/^[ !#-;=-[\]-~]{92}$/u);
  expect(new Set(DIGITS).size).toBe(DIGITS.length);
});

test('a symbol without a share cannot be written', () => {
  expect(() => { new RangeEncoder().write(1, new Shares([WHOLE, 0])); }).toThrow('Symbol 1 has no share');
});

describe('shares', () => {
  test('sum to the whole, and leave nothing out that occurs', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 300 }).filter((counts) => counts.some((count) => count > 0)), (counts) => {
      const shares = sharesOf(counts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(WHOLE);
      expect(shares.map((share) => share > 0)).toEqual(counts.map((count) => count > 0));
    }));
  });
});
