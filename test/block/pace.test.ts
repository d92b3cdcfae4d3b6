import { parse } from '../../src/block/parse';
import { Excerpt, linesOf } from '../../src/block/source';
import { growth, shortestTime } from '../support/growth';

// Four times the text takes four times as long, in step; sixteen times where it grows with the square.
test.each<[string, number, (size: number) => string]>([
  ['spaces', 50_000, (size) => `a${' '.repeat(size)}b`],
  ['words that stand close', 4_000, (size) => '我'.repeat(size)],
  ['brackets that stay open', 5_000, (size) => `mask: [\n${'[\n'.repeat(size)}`],
  ['the keys of a map', 300, (size) => `{${Array.from({ length: size }, (_, i) => `k${i}: 1`).join(', ')}}`],
])('what reading takes grows in step with %s', (_, size, text) => {
  const [small, large] = [text(size), text(4 * size)];
  expect(growth(() => parse(small), () => parse(large))).toBeLessThan(10);
});

test('the places of a text of very many lines are found at once; from the first line on it would be many seconds', () => {
  const places = (text: string) => {
    const excerpt = new Excerpt(linesOf(text));
    for (let at = 0; at < text.length; at += 2) excerpt.placeAt(at);
  };
  expect(shortestTime(() => places('a\n'.repeat(60_000)))).toBeLessThan(3000);
});

test('keys that nobody knows, by the thousand, are not each asked for what was meant', () => {
  const guessed = (count: number) => parse(`the cat\n${Array.from({ length: count }, () => 'maks: 1').join('\n')}`).diagnostics.filter(({ hint }) => hint === 'Did you mean "mask"?').length;
  expect(guessed(20)).toBe(20);
  expect(guessed(5000)).toBeLessThan(200);
});
