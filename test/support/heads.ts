import { run } from '../../src/architectures';
import { createEngine } from '../../src/engine/engine';
import type { Head, Site } from '../../src/model/trace';
import { rowsOf } from './matrices';
import { specOf } from './spec';

const engine = createEngine();

/** The one site of a block that must be computed without a mistake. */
export function siteOf(...lines: readonly string[]): Site {
  const { trace, problems } = run(specOf(...lines), engine);
  expect(problems).toEqual([]);
  const [site] = trace.sites;
  if (site === undefined) throw new Error('no site');
  return site;
}

/** A step of a site's head, heads counted from 0. */
export function stepOf({ heads }: { heads: readonly Head[] }, name: string, head = 0): number[][] {
  const matrix = heads[head]?.steps[name];
  if (matrix === undefined) throw new Error(`head ${head} has no ${name}`);
  return rowsOf(matrix);
}

/** The column of the largest entry, the first where several are. */
export function columnOfMaximum(row: readonly number[]): number {
  return row.indexOf(Math.max(...row));
}

/** Words that are all different: w0 w1 w2 … */
export function differentWords(count: number): string {
  return Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
}
