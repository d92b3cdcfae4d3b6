import fc from 'fast-check';
import { keyExamples } from '../../../../scripts/key-examples';
import { keys } from '../../../../src/block/keys';
import { randomBlock } from '../../random-block';
import { oddLine, oddSentence, oddText } from './texts';
import { oddMatrix, oddNumber, oddValueOf, spliced, withNumber } from './values';

type AnyKey = (typeof keys)[keyof typeof keys];

/** A line of a block with a key of the language, or nearly. */
export const keyLine: fc.Arbitrary<string> = fc.constantFrom<AnyKey>(...Object.values(keys)).chain((key) => fc.tuple(
  fc.constantFrom<string>(key.id, key.id, key.id, ...key.aliases),
  oddValueOf(key),
  fc.oneof({ arbitrary: fc.constant(''), weight: 6 }, fc.constantFrom('\t', '  # c', ' #', '\n  - more', '\n\tindented: 1', '\n# c', ' ]', ' }')),
).map(([word, value, after]) => `${word}: ${value}${after}`));

const opening = fc.oneof(
  { arbitrary: oddSentence, weight: 4 },
  { arbitrary: fc.constantFrom(...Object.values(keyExamples)), weight: 4 },
  fc.tuple(oddMatrix, oddMatrix, oddMatrix).map(([q, k, v]) => `Q: ${q}\nK: ${k}\nV: ${v}`),
  fc.tuple(fc.constantFrom('queries', 'source', 'target', 'Q'), fc.oneof(oddSentence, oddLine)).map(([word, text]) => `${word}: ${text}`),
  fc.constantFrom('', '{', '[', '---', '\uFEFF', '%YAML 1.2', '...'),
);

/** A sentence or what stands for one, and keys below it. */
const inLines = fc.tuple(opening, fc.array(keyLine, { maxLength: 4 }), fc.constantFrom('\n', '\n', '\r\n', '\r')).map(([first, lines, end]) => [first, ...lines].join('\n').replaceAll('\n', end));

/** A block that is drawn without a complaint, but for what is exchanged in it. */
const fromWhole = fc.tuple(
  fc.oneof(fc.constantFrom(...Object.values(keyExamples)), randomBlock.map((block) => JSON.stringify(block))),
  fc.array(fc.oneof(
    fc.tuple(fc.constant('number' as const), fc.nat(), fc.nat(), oddNumber),
    fc.tuple(fc.constant('text' as const), fc.nat(), fc.nat(4), fc.oneof(oddLine, fc.constantFrom('\n', '\t', ' ', ':', ', ', '[', ']', '{', '}', '"', "'", '#', '&a ', '*a', '|'))),
  ), { minLength: 1, maxLength: 4 }),
).map(([whole, changes]) => changes.reduce((text, [kind, at, taken, put]) => (kind === 'number' ? withNumber(text, at, put) : spliced(text, at, taken, put)), whole));

/** JSON that is legal as JSON, whatever its values are. */
const inJson = fc.tuple(
  fc.array(oddText, { minLength: 1, maxLength: 5 }),
  fc.dictionary(fc.constantFrom(...Object.keys(keys), '__proto__', 'constructor'), fc.oneof({ arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 }, { arbitrary: fc.oneof(oddText, fc.array(oddText, { maxLength: 3 }), fc.double(), fc.integer()), weight: 2 }), { maxKeys: 4 }),
  fc.constantFrom(undefined, 2, '\t'),
).map(([tokens, others, indent]) => JSON.stringify({ queries: tokens, ...others }, null, indent));

/** Blocks that mean harm, of the language's own keys. */
export const hostileBlock: fc.Arbitrary<string> = fc.oneof({ arbitrary: inLines, weight: 4 }, { arbitrary: fromWhole, weight: 4 }, { arbitrary: inJson, weight: 1 });
