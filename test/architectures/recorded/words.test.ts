import { pieceMarks } from '../../../src/architectures/recorded/pieces';
import { wordsOf } from '../../../src/architectures/recorded/words';

const kept = (tokens: readonly string[]): string[] => wordsOf(tokens, 'keep').map(({ name, label }) => label ?? name);
const merged = (tokens: readonly string[]): string[] => wordsOf(tokens, 'merge').map(({ name, label }) => label ?? name);
const names = (tokens: readonly string[]): string[] => wordsOf(tokens, 'merge').map(({ name }) => name);

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['BERT', ['[CLS]', 'un', '##aff', '##able', ',', 'didn', "'", 't', '[MASK]', '##ing', '[SEP]'], ['[CLS]', 'un', '·aff', '·able', ',', 'didn', "'", 't', '[MASK]', 'ing', '[SEP]'], ['[CLS]', 'un·aff·able', ',', 'didn', "'", 't', '[MASK]', 'ing', '[SEP]']],
  ['T5', ['▁The', '▁', 'cats', '▁didn', "'", 't', '▁(', 'see', ')', '.', '</s>'], ['The', '␣', '·cats', 'didn', "·'", '·t', '(', 'see', ')', '.', '</s>'], ['The', '␣·cats', "didn·'·t", '(', 'see', ')', '.', '</s>']],
  ['XLM-R', ['<s>', '▁well', '-', 'known', '▁-', '▁a', '-', '▁b', '</s>'], ['<s>', 'well', '·-', '·known', '-', 'a', '-', 'b', '</s>'], ['<s>', 'well·-·known', '-', 'a', '-', 'b', '</s>']],
  ['GPT-2', ['The', 'Ġanimal', 'Ġdid', "n't", 'Ċ', 'Ċ', 'Ġ', 'Ġun', 'do', '.', '<|endoftext|>'], ['The', 'animal', 'did', "·n't", '↵', '↵', '␣', 'un', '·do', '.', '<|endoftext|>'], ['The', 'animal', "did·n't", '↵', '↵', '␣', 'un·do', '.', '<|endoftext|>']],
  ['GPT', ['the</w>', 'un', 'do', 'able</w>', '.</w>'], ['the', 'un', '·do', '·able', '.'], ['the', 'un·do·able', '.']],
  ['words', ['the', 'cat', 'Straße', '<s>', 'a b'], ['the', 'cat', 'Straße', '<s>', 'a b'], ['the', 'cat', 'Straße', '<s>', 'a b']],
])('%s: pieces are cleaned, and merged into words', (_model, tokens, pieces, words) => {
  expect(kept(tokens)).toEqual(pieces);
  expect(merged(tokens)).toEqual(words);
});

test('the name of a merged word is the word as it is spelled', () => {
  expect(names(['un', '##aff', '##able'])).toEqual(['unaffable']);
  expect(names(['▁didn', "'", 't', '▁x'])).toEqual(["didn't", 'x']);
  expect(names(['ĠStra', 'ÃŁe', 'Ġcaf', 'Ã©'])).toEqual(['Straße', 'café']);
});

test('bytes become characters as soon as there are enough of them', () => {
  // 🙂 is F0 9F 99 82.
  expect(kept(['Ġhi', 'ĠðŁ', 'ĻĤ'])).toEqual(['hi', '\\xF0\\x9F', '·\\x99\\x82']);
  expect(names(['Ġhi', 'ĠðŁ', 'ĻĤ'])).toEqual(['hi', '🙂']);
  expect(kept(['▁hi', '▁', '<0xF0>', '<0x9F>', '<0x99>', '<0x82>', '<0x0A>'])).toEqual(['hi', '␣', '·\\xF0', '·\\x9F', '·\\x99', '·\\x82', '↵']);
  expect(names(['▁hi', '▁', '<0xF0>', '<0x9F>', '<0x99>', '<0x82>'])).toEqual(['hi', '🙂']);
});

test('every byte has a letter, as GPT-2 gives them out', () => {
  const letters = [...Array.from({ length: 256 }, (_, byte) => byte)];
  // The published rule: printable bytes stand for themselves, the others get 256, 257, …, in order.
  const printable = (byte: number) => (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  let next = 256;
  const codes = letters.map((byte) => (printable(byte) ? byte : next++));
  const text = 'àé∑ 🙂\n\u0000~';
  const piece = Array.from(new TextEncoder().encode(text), (byte) => String.fromCodePoint(codes[byte] ?? 0)).join('');
  expect(pieceMarks['byte-level'].textOf([piece])).toBe(text);
});

test.each(Object.entries(pieceMarks))('%s goes by its own id, is explained in one sentence and names its source', (id, entry) => {
  expect(entry.id).toBe(id);
  expect(entry.doc).toMatch(/^[A-Z][^!?]*\.$/u);
  expect(entry.source).toMatch(/\b20\d\d$/u);
});

test('words cover all tokens once, in order', () => {
  for (const tokens of [['▁', '▁', 'a'], ['##', '##', '##x'], ['Ġ'], ['</w>'], ['', ''], ['<0xZZ>', '▁']]) {
    const words = wordsOf(tokens, 'merge');
    expect(words.map(({ start }) => start)).toEqual([0, ...words.slice(0, -1).map(({ end }) => end)]);
    expect(words.at(-1)?.end).toBe(tokens.length);
    expect(words.every(({ name }) => name.length > 0 || tokens.includes(''))).toBe(true);
  }
});
