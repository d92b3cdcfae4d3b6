import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { inBrowser } from './browser';
import type { Times } from './picture-page';
import { isWithin, line, type Measure } from './ratio';

/** The larger, the longer a round takes the others, and the fewer there are. */
const ROUNDS: Readonly<Record<number, number>> = { 8: 100, 32: 15, 64: 9, 128: 5, 512: 3 };
const BLOCK_ROUNDS = 25;
const LARGE = 512;
const MOVES = 60;
const BUDGETS = { drawn: 50, hover: 4 } as const;

async function withContenders<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const { outputFiles } = await build({ entryPoints: ['bench/picture-page.tsx'], bundle: true, minify: true, write: false, format: 'iife', jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'error' });
  const script = outputFiles[0]?.text ?? '';
  return inBrowser(async (page) => {
    await page.addStyleTag({ content: readFileSync('src/cli/page.css', 'utf8') + readFileSync('styles.css', 'utf8') });
    await page.addScriptTag({ content: script });
    return work(page);
  });
}

/** The first design asked for 5: docs/benchmarks.md says what Chromium alone takes for so many texts. */
const ALL_STEPS = 1.5;

/** Median of the ratios round by round: the other one's time over ours. */
function ahead(what: string, ours: readonly number[] = [], theirs: readonly number[] = [], atLeast = 1): Measure {
  return { what, ratio: median(ours.map((time, round) => (theirs[round] ?? NaN) / time)), budget: { atLeast } };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function matrixMeasures(size: number, { ours, ...others }: Times): Measure[] {
  return Object.entries(others).map(([name, theirs]) => ahead(`${name === 'Mermaid' ? 'Mermaid (20 nodes)' : name} over our ${size} × ${size} matrix, numbers to raster`, ours, theirs));
}

function blockMeasures({ matrix, steps, Mermaid }: Times): Measure[] {
  return [
    ahead('Mermaid (20 nodes) over a whole block with an 8 × 8 matrix, source to raster', matrix, Mermaid, 5),
    ahead('Mermaid (20 nodes) over a block of 8 tokens, all steps, source to raster', steps, Mermaid, ALL_STEPS),
  ];
}

/** A budget in milliseconds. */
function withinTime(what: string, times: readonly number[], atMost: number): boolean {
  const time = median(times);
  process.stdout.write(`${time <= atMost ? 'ok  ' : 'OVER'}  ${time.toFixed(2).padStart(6)} ms (≤ ${atMost})  ${what}\n`);
  return time <= atMost;
}

function told(size: number, times: Times): void {
  const each = Object.entries(times).map(([name, rounds]) => `${name} ${median(rounds).toFixed(1)}`).join(', ');
  process.stdout.write(`      ${size} × ${size}, milliseconds: ${each}\n`);
}

async function main(): Promise<void> {
  const within = await withContenders(async (page) => {
    const verdicts: boolean[] = [];
    const print = (measures: readonly Measure[]): void => {
      for (const measure of measures) process.stdout.write(`${line(measure)}\n`);
      verdicts.push(measures.every(isWithin));
    };
    for (const [size, rounds] of Object.entries(ROUNDS)) {
      const times = await page.evaluate(([n, count]) => window.matrixTimes(n, count), [Number(size), rounds] as const);
      print(matrixMeasures(Number(size), times));
      told(Number(size), times);
      if (Number(size) === LARGE) verdicts.push(withinTime(`${LARGE} × ${LARGE} weights drawn`, times['ours'] ?? [], BUDGETS.drawn));
    }
    print(blockMeasures(await page.evaluate((rounds) => window.blockTimes(rounds), BLOCK_ROUNDS)));
    const hovers = await page.evaluate(([size, moves]) => window.hoverTimes(size, moves), [LARGE, MOVES] as const);
    verdicts.push(withinTime(`a move of the pointer over ${LARGE} × ${LARGE} weights`, hovers, BUDGETS.hover));
    return verdicts.every((verdict) => verdict);
  });
  if (!within) process.exitCode = 1;
}

await main();
