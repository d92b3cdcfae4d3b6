import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { inBrowser } from './browser';
import { isWithin, line, type Measure } from './ratio';

const ROUNDS = 25;

async function timesByContender(): Promise<Readonly<Record<string, readonly number[]>>> {
  const { outputFiles } = await build({ entryPoints: ['bench/picture-page.tsx'], bundle: true, minify: true, write: false, format: 'iife', jsx: 'automatic', jsxImportSource: 'preact', logLevel: 'error' });
  const script = outputFiles[0]?.text ?? '';
  return inBrowser(async (page) => {
    await page.addStyleTag({ content: readFileSync('src/cli/page.css', 'utf8') + readFileSync('styles.css', 'utf8') });
    await page.addScriptTag({ content: script });
    return page.evaluate((rounds) => window.timesOf(rounds), ROUNDS);
  });
}

/** Median of the ratios round by round: the other one's time over ours. */
function ahead(what: string, ours: readonly number[], theirs: readonly number[], atLeast: number): Measure {
  const ratios = ours.map((time, round) => (theirs[round] ?? NaN) / time).sort((a, b) => a - b);
  return { what, ratio: ratios[Math.floor(ratios.length / 2)] ?? NaN, budget: { atLeast } };
}

async function main(): Promise<void> {
  const times = await timesByContender();
  const of = (name: string): readonly number[] => times[name] ?? [];
  const measures = [
    ahead('Observable Plot over our 8 × 8 matrix, trace to raster', of('matrix, trace to raster'), of('Observable Plot'), 1),
    ahead('Mermaid (20 nodes) over our 8 × 8 matrix, trace to raster', of('matrix, trace to raster'), of('Mermaid, 20 nodes'), 1),
    ahead('Mermaid (20 nodes) over a whole block with that matrix, source to raster', of('block with a matrix, source to raster'), of('Mermaid, 20 nodes'), 5),
    ahead('Mermaid (20 nodes) over a block of 8 tokens, all steps, source to raster', of('all steps, source to raster'), of('Mermaid, 20 nodes'), 5),
  ];
  for (const measure of measures) process.stdout.write(`${line(measure)}\n`);
  if (!measures.every(isWithin)) process.exitCode = 1;
}

await main();
