import { createConnection } from 'node:net';
import { linesOf } from '../support/hostile/own-process';
import type { Outcome } from '../support/hostile/random/run';
import { watchRequests } from '../support/hostile/requests';

jest.setTimeout(600_000);

let outcomes: readonly Outcome[] = [];

beforeAll(async () => {
  outcomes = (await linesOf('random/run.ts')).map((line): Outcome => JSON.parse(line));
});

test.each([
  ['block', 'blocks of the language’s own keys'],
  ['note', 'notes with frontmatter, quotes, lists, open fences, and blocks that build on each other'],
  ['typing', 'notes that somebody types in'],
  ['edit', 'what the plugin writes into notes'],
  ['stored', 'what a device and data.json hold of blocks'],
])('%s: random %s: a diagram or a diagnostic with a line, in time; no exception, no NaN, no markup of its own, nothing shared is changed, nothing is asked for', (name) => {
  const outcome = outcomes.find((one) => one.name === name);
  expect(outcome?.runs).toBeGreaterThanOrEqual(100);
  expect(outcome?.failure).toBeUndefined();
});

test('the watch sees what leaves the process', () => {
  const requested = watchRequests();
  createConnection(9, '127.0.0.1').on('error', () => undefined).destroy();
  expect(requested()).toContain('Something was asked for: TCPWRAP.');
  expect(requested()).toEqual([]);
});
