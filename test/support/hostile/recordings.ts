import { decoderFile, encoderFile, pairFile, shares } from '../recordings';

const json = (file: object): string => JSON.stringify(file);
const withTokens = (...tokens: readonly string[]): string => json({ format: 1, model: 'some-bert', tokens, attention: [[shares(tokens.length, tokens.length)]] });
const withCell = (cell: string): string => json(encoderFile).replace(/0\.6875/u, cell);

/** Files that a block may import, by what is wrong with them. */
export const hostileRecordings: Readonly<Record<string, string>> = {
  'nothing': '', 'a byte order mark': '\uFEFF', 'half of a file': json(encoderFile).slice(0, 200), 'no JSON': '<script>alert(1)</script>', 'a number': '1e999', 'a text': '"<img src=x onerror=alert(1)>"', 'null': 'null', 'a list': '[[[[]]]]', 'control characters': '\u0000\u0001\u0002',
  'keys of every object': `{"__proto__": {"polluted": 1, "format": 1, "model": "m", "tokens": ["a"], "attention": [[[[1]]]]}, "constructor": {"prototype": {"polluted": 1}}}`,
  'its parts inherited': `{"format": 1, "model": "m", "tokens": ["a"], "__proto__": {"attention": [[[[1]]]]}}`,
  'a pair with keys of every object': `{"format": 1, "model": "m", "encoder": {"__proto__": {"tokens": ["a"]}}, "decoder": {"constructor": ["a"]}, "cross": {"__proto__": {"attention": [[[[1]]]]}}}`,
  'keys twice': `{"format": 1, "format": 2, "model": "a", "model": "b", "tokens": ["a"], "tokens": ["b", "c"], "attention": [[[[1]]]]}`,
  'tokens of every object': withTokens('__proto__', 'constructor', 'toString', 'hasOwnProperty'),
  'markup': json({ ...encoderFile, model: '<script>alert(1)</script>', text: '"><img src=x onerror=alert(1)>', license: '</text><svg onload=alert(1)>', source: 'javascript:alert(1)' }),
  'markup in tokens': withTokens('<script>alert(1)</script>', '</svg><img src=x onerror=alert(1)>', '" onload="alert(1)', ']]>', '<!--'),
  'unseen characters': withTokens('\u0000\u0007', '\u202Eevil\u202C', '\uD800', '\u2028', ''),
  'unseen characters in what it says of itself': json({ ...encoderFile, model: '\u202Elive\u0000\uD800', text: '\u0000\u202E', source: '\uFFFE' }),
  'a long token': withTokens('a'.repeat(200_000), '##b'),
  'a long name': json({ ...encoderFile, model: 'm'.repeat(200_000), text: 't '.repeat(100_000) }),
  'too many tokens': json({ format: 1, model: 'm', tokens: Array.from({ length: 1025 }, (_, i) => `w${i}`), attention: [[[[1]]]] }),
  'as many tokens as there may be': json({ format: 1, model: 'm', tokens: Array.from({ length: 512 }, (_, i) => `w${i}`), attention: [[shares(512, 512).map((row) => row.map(() => 1 / 512))]] }),
  'too many layers': json({ ...encoderFile, attention: Array.from({ length: 1000 }, () => [shares(6, 6)]) }),
  'too many heads': json({ ...encoderFile, attention: [Array.from({ length: 1000 }, () => shares(6, 6))] }),
  'lists 20,000 deep': `{"format": 1, "model": "m", "tokens": ["a"], "attention": ${'['.repeat(20_000)}1${']'.repeat(20_000)}}`,
  'objects 20,000 deep': `${'{"encoder": '.repeat(20_000)}1${'}'.repeat(20_000)}`,
  'NaN': withCell('NaN'), 'an infinity': withCell('Infinity'), 'more than there is': withCell('1e999'), 'less than nothing': withCell('-1e-300'), 'nearly nothing': withCell('5e-324'), 'a text for a number': withCell('"0.5"'), 'null for a number': withCell('null'), 'a list for a number': withCell('[0.5]'), 'an object for a number': withCell('{"valueOf": 1}'), 'true for a number': withCell('true'), 'more than all': withCell('1.0000001'),
  'empty lists': json({ ...encoderFile, attention: [[]] }), 'empty rows': json({ ...encoderFile, attention: [[[[]]]] }), 'rows that are missing': json({ ...encoderFile, attention: [[shares(5, 6)]] }), 'a batch': json({ ...encoderFile, attention: [[[shares(6, 6)]]] }),
  'an object for a list': json({ ...encoderFile, attention: { length: 1, 0: [shares(6, 6)] } }), 'tokens with a length': json({ ...encoderFile, tokens: { length: 6 } }), 'tokens that are numbers': json({ ...encoderFile, tokens: [101, 102, 103, 104, 105, 106] }),
  'a decoder that sees what comes later': json({ ...decoderFile, attention: [[shares(4, 4)]] }), 'another mask': json({ ...decoderFile, mask: '<script>' }), 'a mask that is an object': json({ ...decoderFile, mask: { toString: 1 } }),
  'a pair that does not fit': json({ ...pairFile, cross: { attention: [[shares(4, 2)]] } }), 'a pair of nothing': json({ format: 1, model: 'm', encoder: null, decoder: [], cross: 1 }),
  'another format': json({ ...encoderFile, format: 1e308 }), 'a format that is a text': json({ ...encoderFile, format: '1' }),
};
