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

  test('words that the writer has set apart stay as they are, sentences do not', () => {
    expect(tokenize('猫 が 魚 を 食べた ので、 犬 は 怒った。')).toEqual(['猫', 'が', '魚', 'を', '食べた', 'ので', '、', '犬', 'は', '怒った', '。']);
    expect(tokenize('我 爱 自然语言 处理')).toEqual(['我', '爱', '自然语言', '处理']);
    expect(tokenize('私は学生です。 彼は先生です。').length).toBeGreaterThan(6);
    expect(tokenize('私は学生です 彼は先生です').length).toBeGreaterThan(6);
    expect(tokenize('我爱 Python 语言').length).toBeGreaterThan(3);
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
