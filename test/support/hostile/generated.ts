import type { HostileBlock } from './notes';

/** Characters that draw nothing, turn text around, or are no characters. */
export const MARKS: Readonly<Record<string, string>> = {
  'control characters': '\u0000\u0001\u0007\u0008\u000B\u000C\u001B[31m\u007F\u0085\u009F',
  'turned around': '\u202Eevil\u202C \u2066isolated\u2069 \u200Fright\u200E \u061Cmark \u202Dover',
  'nothing to see': '\u200B\u200C\u200D\u2060\uFEFF\u00AD\u180E\u034F\u3164\uFFA0',
  'lone surrogates': '\uD800 \uDFFF a\uD83Db \uDE00\uD83D',
  'no characters': '\uFFFE \uFFFF \uFFF9a\uFFFAb\uFFFB \u{1FFFE} \u{10FFFF} \uE000 \u{F0000}',
  'other lines': 'a\u2028b\u2029c\u0085d\u000Be',
  'tags and selectors': '\u{E0001}\u{E0041}\u{E007F} a\uFE0Fb\u{E0100}',
  'marks over marks': `Z${'\u0300\u0489\u0336\u20DD'.repeat(40)}`,
  'many people': '👩‍❤️‍💋‍👨🏳️‍🌈👨‍👩‍👧‍👦🇫🇷',
};

/** Each where a block may hold text. */
const WITH_MARKS: readonly HostileBlock[] = Object.entries(MARKS).flatMap(([name, marks]) => [
  { name: `${name}: in a sentence`, source: `the ${marks} sat\ntitle: ${oneLine(marks)}\ncaption: ${oneLine(marks)}\nview: [matrix, arcs]` },
  { name: `${name}: as tokens`, source: JSON.stringify({ queries: [marks, 'a', marks], keys: [`${marks}b`], view: 'steps', title: marks, annotate: [{ row: 0, text: marks }], focus: marks }) },
  { name: `${name}: as a key`, source: `the cat\n${oneLine(marks)}: 1\nmask: ${oneLine(marks)}\nmask${oneLine(marks)}: causal` },
  { name: `${name}: in braces`, source: `{queries: "${oneLine(marks)}", ${oneLine(marks)}: [${oneLine(marks)}]}` },
  { name: `${name}: in a model`, source: JSON.stringify({ queries: ['the', marks, '[MASK]'], model: 'bert', vocabulary: [marks], view: ['matrix', 'blueprint', 'heads'] }) },
  { name: `${name}: read and written`, source: JSON.stringify({ keys: ['the', marks], queries: [marks, 'le'], model: 'luong', view: ['unrolled', 'matrix', 'memory'] }) },
  { name: `${name}: in readings`, source: JSON.stringify({ queries: ['the', marks], compare: [{}, { replace: { the: marks } }, { title: marks }], difference: true }) },
  { name: `${name}: in a formula`, source: JSON.stringify({ queries: ['a', 'b'], formula: { weights: `masked ${marks}` } }) },
  { name: `${name}: in a link`, source: `import: "[[${oneLine(marks)}.json]]"` },
  { name: `${name}: alone`, source: marks },
]);

function oneLine(marks: string): string {
  return marks.replace(/[\n\r]/gu, ' ');
}

const LONG = 200_000;
const DEEP = 20_000;

/** What is too large to stand in a file. */
const LARGE: readonly HostileBlock[] = [
  { name: 'a token of 200,000 letters', source: `the ${'a'.repeat(LONG)} sat` },
  { name: 'a token of 200,000 letters in a model', source: `the ${'a'.repeat(LONG)} [MASK]\nmodel: bert` },
  { name: 'a token of 200,000 letters for a trained model', source: `the ${'a'.repeat(LONG)} cow\nmodel: tiny-translate` },
  { name: 'a date of 200,000 digits', source: `${'9'.repeat(LONG)}\nmodel: tiny-dates` },
  { name: 'tokens of 200,000 letters in JSON', source: JSON.stringify({ queries: ['a'.repeat(LONG), 'b'], keys: ['é'.repeat(LONG), '👩‍👩‍👧'.repeat(20_000)], view: ['matrix', 'arcs', 'steps'] }) },
  { name: '200,000 letters of a script without spaces', source: '我'.repeat(LONG) },
  { name: '200,000 letters in a row of brackets', source: `[${'MASK'.repeat(LONG / 4)}]` },
  { name: '200,000 hyphens', source: `a ${'-'.repeat(LONG)} b` },
  { name: '200,000 apostrophes', source: `a ${"'".repeat(LONG)}` },
  { name: '200,000 arrows', source: `a${' -> b'.repeat(LONG / 5)}` },
  { name: '200,000 marks over one letter', source: `Z${'\u0301'.repeat(LONG)} b` },
  { name: '200,000 joined people', source: '👩‍'.repeat(LONG / 3) },
  { name: '200,000 words', source: 'a b '.repeat(LONG / 2) },
  { name: '200,000 lines of text', source: 'a\n'.repeat(LONG) },
  { name: '200,000 empty lines', source: `${'\n'.repeat(LONG)}the cat` },
  { name: '200,000 comments', source: `the cat\n${'# a\n'.repeat(LONG / 4)}` },
  { name: 'a key of 200,000 letters', source: `the cat\n${'k'.repeat(LONG)}: 1` },
  { name: 'a value of 200,000 letters', source: `the cat\nscore: ${'d'.repeat(LONG)}` },
  { name: 'a title of 200,000 letters', source: `the cat\ntitle: ${'t '.repeat(LONG / 2)}\ncaption: ${'c'.repeat(LONG)}\nannotate: [{row: 0, text: ${'r'.repeat(LONG)}}]` },
  { name: 'a formula of 200,000 letters', source: `the cat\nformula: {weights: "${'masked+'.repeat(LONG / 7)}masked"}` },
  { name: 'a link of 200,000 letters', source: `import: "[[${'l'.repeat(LONG)}.json]]"` },
  { name: '20,000 unknown keys', source: `the cat\n${Array.from({ length: DEEP }, (_, i) => `k${i}: 1`).join('\n')}` },
  { name: '20,000 times the same key', source: `the cat\n${'mask: causal\n'.repeat(DEEP)}` },
  { name: '20,000 keys in braces', source: `{queries: a, ${Array.from({ length: DEEP }, (_, i) => `k${i}: 1`).join(', ')}}` },
  { name: '20,000 entries of a mapping', source: `the cat\naliases: {${Array.from({ length: DEEP }, (_, i) => `w${i}: the`).join(', ')}}` },
  { name: '20,000 words of vocabulary', source: `the [MASK]\nmodel: bert\nvocabulary: [${Array.from({ length: DEEP }, (_, i) => `w${i}`).join(', ')}]` },
  { name: '20,000 that are nudged', source: `the cat\nnudge: {${Array.from({ length: DEEP }, (_, i) => `w${i}: 1`).join(', ')}}` },
  { name: '20,000 readings', source: `the cat\ncompare: [${'{}, '.repeat(DEEP)}{}]` },
  { name: '20,000 remarks', source: `the cat\nannotate: [${'{row: 0, text: a}, '.repeat(DEEP)}{row: 1, text: b}]` },
  { name: '20,000 examples', source: `the cat\nmodel: gpt-3\nshots: [${'a => b, '.repeat(DEEP)}c => d]` },
  { name: '20,000 views', source: `the cat\nview: [${'matrix, '.repeat(DEEP)}arcs]` },
  { name: '20,000 head patterns', source: `the cat\nheads: [${'first, '.repeat(DEEP)}next]` },
  { name: '20,000 rules', source: `the cat\nmask: [${'causal, '.repeat(DEEP)}{any: [${'causal, '.repeat(DEEP)}causal]}]` },
  { name: '20,000 rows', source: `Q: [${'[1, 2], '.repeat(DEEP)}[1, 2]]` },
  { name: '200,000 columns', source: `Q: [[${'1, '.repeat(LONG)}1]]` },
  { name: '20,000 brackets deep', source: `the cat\nmask: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}` },
  { name: '20,000 brackets that stay open', source: `Q: ${'['.repeat(DEEP)}` },
  { name: '20,000 braces deep', source: `${'{a: '.repeat(DEEP)}${'}'.repeat(DEEP)}` },
  { name: '20,000 braces of JSON deep', source: `${'{"queries": '.repeat(DEEP)}1${'}'.repeat(DEEP)}` },
  { name: '20,000 brackets on lines of their own', source: `{queries:\n${'[\n'.repeat(DEEP)}` },
  { name: '20,000 dashes deep', source: `the cat\nheads:\n  ${'- '.repeat(DEEP)}a` },
  { name: '20,000 question marks deep', source: `the cat\nmask:\n  ${'? '.repeat(DEEP)}a` },
  { name: '1,000 indented deep', source: `the cat\nmask:\n${Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')}` },
  { name: 'a formula 20,000 brackets deep', source: `the cat\nformula: {weights: "${'('.repeat(DEEP)}Q${')'.repeat(DEEP)}"}` },
  { name: 'a formula 20,000 calls deep', source: `the cat\nformula:\n  scores: ${'tanh('.repeat(DEEP)}Q${')'.repeat(DEEP)}` },
  { name: '20,000 quotes', source: `the cat\ntitle: ${'"'.repeat(DEEP)}` },
  { name: '20,000 escapes', source: `queries: "${'\\u0041 '.repeat(DEEP)}"` },
  { name: '20,000 doubled quotes', source: `queries: '${"''".repeat(DEEP)}'` },
  { name: '20,000 ends of documents', source: `the cat\n${'---\n...\n'.repeat(DEEP)}` },
  { name: '20,000 carriage returns', source: `the cat${'\r'.repeat(DEEP)}mask: causal` },
  { name: '20,000 marks of byte order', source: `${'\uFEFF'.repeat(DEEP)}the cat` },
  { name: '2,000,000 characters of words', source: 'the cat '.repeat(250_000) },
  { name: '2,000,000 characters of numbers', source: `Q: [${'[0.1234, -0.5678], '.repeat(1_990_000 / 19)}[1, 2]]` },
  { name: '2,000,000 characters of JSON', source: `{"queries": "a", "aliases": {${Array.from({ length: 130_000 }, (_, i) => `"w${i}": "a"`).join(', ')}}}` },
  { name: '2,000,000 characters of lines', source: 'title: a b\n'.repeat(1_990_000 / 11) },
  { name: '20,000,000 characters', source: 'the cat '.repeat(2_500_000) },
  { name: 'as many tokens as there may be', source: Array.from({ length: 1024 }, (_, i) => `w${i}`).join(' ') },
  { name: 'as many tokens as there may be, read and written', source: `${Array.from({ length: 1024 }, (_, i) => `w${i}`).join(' ')} -> ${Array.from({ length: 1024 }, (_, i) => `v${i}`).join(' ')}\nheads: 4` },
  { name: 'one token too many', source: Array.from({ length: 1025 }, (_, i) => `w${i}`).join(' ') },
  { name: 'as many cells as there may be', source: `${Array.from({ length: 500 }, (_, i) => `w${i}`).join(' ')}\nheads: 64` },
  { name: 'as many layers as there may be', source: `${Array.from({ length: 40 }, (_, i) => `w${i}`).join(' ')}\nmodel: gpt-2\nlayers: 48\nheads: 12` },
  { name: 'a long rnn', source: `${Array.from({ length: 400 }, (_, i) => `w${i}`).join(' ')} -> ${Array.from({ length: 400 }, (_, i) => `v${i}`).join(' ')}\nmodel: bahdanau` },
  { name: 'a long generation', source: `${Array.from({ length: 200 }, (_, i) => `w${i}`).join(' ')}\nmodel: gpt-2\nview: generation` },
  { name: 'a long translation', source: `${'the white cow did see the red bridge '.repeat(60)}\nmodel: tiny-translate` },
];

export const generatedBlocks: readonly HostileBlock[] = [...WITH_MARKS, ...LARGE];
