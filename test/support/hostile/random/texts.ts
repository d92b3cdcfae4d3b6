import fc from 'fast-check';
import { MARKS } from '../generated';

/** What would be markup, a name or a command wherever text is taken for more than text. */
const MARKUP: readonly string[] = [
  '<script>alert(1)</script>', '</text></svg><img src=x onerror=alert(1)>', '"><a href="javascript:alert(1)">x</a>', '\'"><svg onload=alert(1)>', '<!--', '-->', ']]>', '<?xml?>', '&lt;b&gt;', '&#x3c;script&#x3e;', '&amp;', '<foreignObject><iframe src=//example.invalid>',
  '$\\href{javascript:alert(1)}{x}$', '\\input{/etc/passwd}', '[[Note]]', '![[picture.png]]', '%%', '{{x}}', '${1}', '<style>*{}</style>', 'url(https://example.invalid)', 'javascript:alert(1)',
];

export const INHERITED: readonly string[] = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then', 'length', 'self', 'cross', 'undefined', 'null', 'NaN', 'Infinity', 'true', ''];

const anyUnits = fc.array(fc.nat(0xFFFF), { maxLength: 8 }).map((units) => String.fromCharCode(...units));
const repeated = fc.tuple(fc.constantFrom('a', '我', '👩‍', '\u0301', '[', '{', '(', '-', "'", '"', '\\', ' ', '#', '->', '<', '\u202E'), fc.constantFrom(2, 40, 700)).map(([text, times]) => text.repeat(times));

/** Short where nothing is wrong with longer ones, so that what fails is short to read. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...MARKUP), weight: 4 },
  { arbitrary: fc.constantFrom(...Object.values(MARKS)), weight: 3 },
  { arbitrary: fc.constantFrom(...INHERITED), weight: 4 },
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.string({ maxLength: 10 }),
  anyUnits,
  repeated,
);

/** As it may stand on a line of a block. */
export const oddLine: fc.Arbitrary<string> = oddText.map((text) => text.replace(/[\r\n]/gu, ' '));

const word = fc.constantFrom('the', 'cat', "didn't", 'it', 'street', 'étudiant', '我们看', '[MASK]', '[SEP]', '[PAD]', '[CLS]', '<s>', '</s>', '->', '=>', '→', '2003', '3.5', 'ﷺ', 'I', 'cow', '.', ',');

/** A sentence, some of whose words are no words. */
export const oddSentence: fc.Arbitrary<string> = fc.array(fc.oneof({ arbitrary: word, weight: 5 }, oddLine), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
