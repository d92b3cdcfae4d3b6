import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { layerKinds } from '../../src/architectures/timeline/kinds';
import { blocksOf } from '../../src/block/note';
import { createPipeline } from '../../src/pipeline';
import { ROOT } from '../support/imports';

const page = readFileSync(join(ROOT, 'docs/timeline.md'), 'utf8');
const note = readFileSync(join(ROOT, 'vault/Parallel and sequential.md'), 'utf8');

test.each([['docs/timeline.md', page], ['vault/Parallel and sequential.md', note]])('every block of %s has a timeline', (_path, text) => {
  const traces = blocksOf(text).map(({ source }) => createPipeline().read(source).trace);
  expect(traces.length).toBeGreaterThan(0);
  for (const { diagnostics, timeline } of traces) {
    expect(diagnostics).toEqual([]);
    expect(timeline?.kinds).toHaveLength(Object.keys(layerKinds).length);
  }
});

test('the page has the orders and expressions that run', () => {
  const rows = Object.values(layerKinds).map(({ id, operations, sequential, path }) =>
    `| \`${id}\` | ${[operations, sequential, path].map(({ order, expression }) => `${order} \`${expression}\``).join(' | ')} |`);
  for (const row of rows) expect(page).toContain(row);
});

test('what the note says of its blocks is what they show', () => {
  const timelines = blocksOf(note).map(({ source }) => createPipeline().read(source).trace.timeline);
  expect(timelines.map((timeline) => timeline?.comparison.ratio.value ?? 0).map((ratio) => ratio > 1)).toEqual([false, true, false, false]);
  expect(timelines[2]?.kinds.find(({ id }) => id === 'restricted')?.layers).toBe(14);
});
