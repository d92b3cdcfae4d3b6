import fc from 'fast-check';
import { parseDocument, isScalar, stringify } from 'yaml';
import { SPELLINGS, spanInSpelling } from '../../src/block/spelling';

const character = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('a', 'b', '(', '*', ')', '+') }, { weight: 2, arbitrary: fc.constantFrom(' ', '\n', "'", '"', '\\', '\t') }, fc.constantFrom('é', '−', '😀', '\u00A0', '\u0007'));
const text = fc.array(character, { minLength: 1, maxLength: 20 }).map((characters) => characters.join(''));

test('every character of a text that is no blank is found where YAML spelled it', () => {
  fc.assert(fc.property(text, fc.constantFrom(...SPELLINGS), fc.constantFrom(20, 80), (written, defaultStringType, lineWidth) => {
    const source = stringify({ key: written }, { defaultStringType, lineWidth });
    const document = parseDocument(source);
    const scalar: unknown = document.get('key', true);
    if (!isScalar(scalar) || !scalar.range || scalar.value !== written) return;
    const spelled = source.slice(scalar.range[0], scalar.range[1]);
    const spelling = SPELLINGS.find((one) => one === scalar.type) ?? 'PLAIN';
    for (const match of written.matchAll(/\S/gu)) {
      const [mark] = match;
      const { start, end } = spanInSpelling(spelled, spelling, written, { start: match.index, end: match.index + mark.length });
      expect([written, spelling, mark]).toEqual([written, spelling, decoded(spelled.slice(start, end), spelling)]);
    }
  }), { numRuns: 2000 });
});

function decoded(part: string, spelling: (typeof SPELLINGS)[number]): unknown {
  if (spelling === 'QUOTE_SINGLE') return part.replace("''", "'");
  return spelling === 'QUOTE_DOUBLE' ? parseDocument(`"${part}"`).contents?.toJSON() : part;
}

test.each([
  ["'it''s'", 'QUOTE_SINGLE', "it's", { start: 2, end: 4 }, "''s"],
  ["'it''s'", 'QUOTE_SINGLE', "it's", { start: 4, end: 4 }, ''],
  ['"a\\tb\\\n   c"', 'QUOTE_DOUBLE', 'a\tbc', { start: 2, end: 4 }, 'b\\\n   c'],
  ['"\\U0001F600!"', 'QUOTE_DOUBLE', '😀!', { start: 2, end: 3 }, '!'],
  ['"\\x20a\\u2003b\\U00000020c"', 'QUOTE_DOUBLE', ' a\u2003b c', { start: 1, end: 2 }, 'a'],
  ['"\\x20a\\u2003b\\U00000020c"', 'QUOTE_DOUBLE', 'a b c', { start: 4, end: 5 }, 'c'],
  ['"\\x41 b"', 'QUOTE_DOUBLE', 'A b', { start: 2, end: 3 }, 'b'],
  ['"\\U00110000b"', 'QUOTE_DOUBLE', '?b', { start: 1, end: 2 }, 'b'],
  ['|\n  a\n  b', 'BLOCK_LITERAL', 'a\nb', { start: 2, end: 3 }, 'b'],
  ['a', 'PLAIN', 'a', { start: 5, end: 9 }, ''],
] as const)('%j (%s)', (spelled, spelling, written, part, expected) => {
  const { start, end } = spanInSpelling(spelled, spelling, written, part);
  expect(spelled.slice(start, end)).toBe(expected);
});
