import { createPipeline, KEEP_NOTHING } from '../src/pipeline';

const LENGTHS = [8, 16, 32, 64, 128, 256, 512, 1024] as const;
const ROUNDS = 7;

/** Milliseconds from a block's text to its trace: the median of some runs. */
function costOf(tokens: number): number {
  const pipeline = createPipeline(KEEP_NOTHING);
  const block = `${Array.from({ length: tokens }, (_, i) => `word${i % 50}`).join(' ')}\nheads: [similar]`;
  const times = Array.from({ length: ROUNDS + 2 }, () => {
    const start = performance.now();
    pipeline.read(block);
    return performance.now() - start;
  });
  return times.slice(2).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

/** The slope of log cost over log n by least squares: 2 where cost grows with the square of the sentence. */
function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([n, cost]) => [Math.log(n), Math.log(cost)] as const);
  const mean = (index: 0 | 1): number => logs.reduce((sum, log) => sum + log[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0) / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

function main(): void {
  const points = LENGTHS.map((n) => [n, costOf(n)] as const);
  process.stdout.write('tokens  ms, source to trace, one head\n');
  for (const [n, cost] of points) process.stdout.write(`${String(n).padStart(6)}  ${cost.toFixed(2).padStart(8)}\n`);
  process.stdout.write(`cost grows with n^${exponent(points.filter(([n]) => n >= 128)).toFixed(2)} from 128 tokens on\n`);
}

main();
