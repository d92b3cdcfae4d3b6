import fc from 'fast-check';
import { allKeys } from '../../../../src/block/dictionary';
import { keys } from '../../../../src/block/keys';
import { siteIds } from '../../../../src/block/sites';
import { DANGEROUS, IN_MATHJS } from '../formulas';
import { INHERITED, oddLine, oddText } from './texts';

/** Over every edge that a number may have, as somebody would write it. */
export const oddNumber: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0', '-0', '1', '-1', '0.5', '1e-320', '5e-324', '-5e-324', '1e308', '-1e308', '1.7976931348623157e308', '1e999', '-1e999', 'inf', '-inf', '∞', '-∞', '.inf', '-.inf', 'NaN', '.nan', '1e-10', '0x10', '0o7', '1_000', '1e', '--1', '1/2', '2.2250738585072014e-308'),
  fc.constantFrom('1024', '1025', '4096', '65536', '2147483648', '4294967296', '9007199254740993', '1000000000000', '99999999999999999999', '-2147483649', '1.5', '1e3', '1e9'),
  fc.double({ noNaN: true }).map(String),
  fc.integer({ min: -3, max: 70 }).map(String),
);

const PARTS = Object.values(keys).flatMap(({ kind }: { readonly kind: { readonly parts?: readonly string[] } }) => kind.parts ?? []);

/** Names that the entries of some mapping may have. */
const name = fc.constantFrom(...siteIds, ...new Set(PARTS), ...INHERITED, ...allKeys().map(({ id }) => id), '"quoted: name"', '0', '-1');

/** A value as it would stand in braces: text that is quoted or not, a number, lists and mappings of these. */
const structure = fc.letrec<{ readonly value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(oddNumber, oddLine, oddText.map((text) => JSON.stringify(text)), fc.constantFrom('true', 'null', '~', '""', '&a b', '*a', '!!js/function x', '!<tag:x> y', '<<', '? a', '|', '>-', '@a', '`a`', '%a', '# c')),
    fc.array(tie('value'), { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    fc.array(fc.tuple(fc.oneof(name, oddLine), tie('value')), { maxLength: 3 }).map((entries) => `{${entries.map(([key, value]) => `${key}: ${value}`).join(', ')}}`),
  ),
})).value;

const bracketed = fc.tuple(fc.constantFrom<readonly [string, string]>(['[', ']'], ['{a: ', '}'], ['[', ''], ['{', '']), fc.constantFrom(3, 63, 64, 65, 300), fc.constantFrom('', '1', 'a: b'))
  .map(([[open, close], deep, inner]) => open.repeat(deep) + inner + close.repeat(deep));

/** Rows of numbers; of one length, mostly, since others are refused at once. */
export const oddMatrix: fc.Arbitrary<string> = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean()).chain(([count, width, isEven]) =>
  fc.array(fc.array(fc.oneof({ arbitrary: oddNumber, weight: 1 }, { arbitrary: fc.constantFrom('1', '0.25', '-2'), weight: 2 }), isEven ? { minLength: width, maxLength: width } : { maxLength: width }), { minLength: count, maxLength: count }))
  .map((rows) => `[${rows.map((row) => `[${row.join(', ')}]`).join(', ')}]`);

const formula = fc.tuple(fc.constantFrom('scores', 'scaled', 'masked', 'weights', 'output', '__proto__'), fc.constantFrom(...DANGEROUS, ...IN_MATHJS, 'Q * K\'', 'softmax(masked)', 'weights * V', 'Q * K\' / 0', 'Q * 1e308 * 1e308', 'exp(masked * 1e9)', 'log(weights - 1)'))
  .map(([step, text]) => `{${step}: ${JSON.stringify(text)}}`);

/** For one key: what is legal, what nearly is, and what makes no sense. */
export function oddValueOf({ id, example, kind }: (typeof keys)[keyof typeof keys]): fc.Arbitrary<string> {
  const known: { readonly words?: readonly string[]; readonly parts?: readonly string[] } = kind;
  const legal = [afterColon(example), ...(known.words ?? [])];
  const parts = known.parts ?? siteIds;
  return fc.oneof(
    { arbitrary: fc.constantFrom(...legal), weight: 5 },
    { arbitrary: fc.tuple(fc.constantFrom(...legal), fc.nat(), fc.nat(6), fc.oneof(oddLine, oddNumber)).map(([text, at, taken, odd]) => spliced(text, at, taken, odd)), weight: 3 },
    { arbitrary: fc.tuple(fc.constantFrom(...legal), oddNumber, fc.nat()).map(([text, number, nth]) => withNumber(text, nth, number)), weight: 3 },
    { arbitrary: fc.array(fc.tuple(fc.constantFrom(...parts), structure), { minLength: 1, maxLength: 3 }).map((entries) => `{${entries.map(([part, value]) => `${part}: ${value}`).join(', ')}}`), weight: 2 },
    { arbitrary: fc.array(fc.constantFrom(...legal), { maxLength: 5 }).map((items) => `[${items.join(', ')}]`), weight: 2 },
    { arbitrary: oddNumber, weight: 2 },
    { arbitrary: id === keys.formula.id ? formula : structure, weight: id === keys.formula.id ? 8 : 2 },
    oddLine, oddMatrix, bracketed,
  );
}

function afterColon(example: string): string {
  return example.slice(example.indexOf(':') + 1).trim();
}

/** Something else in the place of some characters. */
export function spliced(text: string, at: number, taken: number, put: string): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + put + text.slice(start + taken);
}

/** One of its numbers exchanged. */
export function withNumber(text: string, nth: number, number: string): string {
  const places = [...text.matchAll(/-?\d+(?:\.\d+)?/gu)];
  const place = places[nth % Math.max(1, places.length)];
  return place === undefined ? text : text.slice(0, place.index) + number + text.slice(place.index + place[0].length);
}
