import { parse } from '../../src/block/parse';

/** Milliseconds to read it when nothing else was in the way: the shortest of a few times. */
function timeOf(text: string): number {
  return Math.min(...Array.from({ length: 5 }, () => {
    const start = performance.now();
    parse(text);
    return performance.now() - start;
  }));
}

// Four times the text takes four times as long, in step; sixteen times where it grows with the square.
test.each<[string, number, (size: number) => string]>([
  ['spaces', 50_000, (size) => `a${' '.repeat(size)}b`],
  ['words that stand close', 4_000, (size) => '我'.repeat(size)],
  ['brackets that stay open', 5_000, (size) => `mask: [\n${'[\n'.repeat(size)}`],
  ['the keys of a map', 300, (size) => `{${Array.from({ length: size }, (_, i) => `k${i}: 1`).join(', ')}}`],
])('what reading takes grows in step with %s', (_, size, text) => {
  const [small, large] = [text(size), text(4 * size)];
  parse(large);
  expect(timeOf(large) / timeOf(small)).toBeLessThan(10);
});
