import { LONGEST_WAIT } from '../support/hostile/judged';
import { linesOf } from '../support/hostile/own-process';
import { watchPrototypes } from '../support/hostile/prototypes';
import type { Verdict } from '../support/hostile/run';

jest.setTimeout(600_000);

let verdicts: readonly Verdict[] = [];

beforeAll(async () => {
  verdicts = (await linesOf('run.ts')).map((line): Verdict => JSON.parse(line));
});

test.each([['block', 250], ['file', 40], ['formula', 250]] as const)('every hostile %s: a diagram or a diagnostic with a line, in time; no exception, no NaN, no markup of its own, nothing shared is changed', (kind, most) => {
  const own = verdicts.filter((verdict) => verdict.kind === kind);
  expect(own.length).toBeGreaterThan(most);
  expect(own.filter(({ faults, polluted }) => faults.length + polluted.length > 0).map(({ name, faults, polluted }) => [name, ...faults, ...polluted])).toEqual([]);
  expect(own.filter(({ milliseconds }) => milliseconds >= LONGEST_WAIT).map(({ name, milliseconds }) => [name, milliseconds])).toEqual([]);
});

test('the watch sees what was added to an object that all others inherit from', () => {
  const pollutedBy = watchPrototypes();
  Object.defineProperty(Object.prototype, 'polluted', { value: 1, configurable: true });
  const seen = pollutedBy();
  Reflect.deleteProperty(Object.prototype, 'polluted');
  expect(seen).toEqual(['"polluted" of a shared object has changed.']);
  expect(pollutedBy()).toEqual([]);
});
