import fc from 'fast-check';
import { tokenize } from '../../src/architectures/tokenizer';

describe('tokenize', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["The animal didn't cross.", ['The', 'animal', "didn't", 'cross', '.']],
    ['je suis étudiant', ['je', 'suis', 'étudiant']],
    ["parce qu’il était", ['parce', 'qu’il', 'était']],
    ["'tis the season", ["'tis", 'the', 'season']],
    ["'tiscali", ["'", 'tiscali']],
    ['[CLS] my dog is [MASK] [SEP]', ['[CLS]', 'my', 'dog', 'is', '[MASK]', '[SEP]']],
    ['<s> hello </s> <extra_id_0> <|endoftext|>', ['<s>', 'hello', '</s>', '<extra_id_0>', '<|endoftext|>']],
    ['I am #1 here', ['I', 'am', '#1', 'here']],
    ['*the* cat', ['*', 'the', '*', 'cat']],
    ['pi is 3.14, not 1,000', ['pi', 'is', '3.14', ',', 'not', '1,000']],
    ['decoder-only models... yes', ['decoder-only', 'models', '...', 'yes']],
    ['sea otter => loutre', ['sea', 'otter', '=>', 'loutre']],
    ['👩‍🔬 wins 🇫🇷', ['👩‍🔬', 'wins', '🇫🇷']],
    ['e\u0301tude', ['e\u0301tude']],
    ['مرحبا بالعالم', ['مرحبا', 'بالعالم']],
    ['', []],
    ['  \t ', []],
  ];
  test.each(cases)('%j', (text, tokens) => {
    expect(tokenize(text)).toEqual(tokens);
  });

  test('scripts without spaces are cut into words', () => {
    const tokens = tokenize('我爱自然语言处理。');
    expect(tokens.join('')).toBe('我爱自然语言处理。');
    expect(tokens.length).toBeGreaterThan(3);
    expect(tokens.at(-1)).toBe('。');
  });

  test('no mark is lost and no token is blank, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const tokens = tokenize(text);
        expect(tokens.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
        expect(tokens.every((token) => token.trim() !== '')).toBe(true);
      }),
    );
  });
});
