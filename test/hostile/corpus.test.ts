import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { LONGEST_WAIT } from '../support/hostile/judged';
import { watchPrototypes } from '../support/hostile/prototypes';
import type { Verdict } from '../support/hostile/run';
import { ROOT } from '../support/imports';

jest.setTimeout(600_000);

let verdicts: readonly Verdict[] = [];

/** In a process of its own: what runs inside a test takes many times as long, and how long it takes is asked here. */
beforeAll(async () => {
  const outfile = join(ROOT, 'dist', 'run', 'hostile.cjs');
  const directory = JSON.stringify(join(ROOT, 'test', 'support'));
  await build({ absWorkingDir: ROOT, entryPoints: ['test/support/hostile/run.ts'], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', jsx: 'automatic', jsxImportSource: 'preact', define: { __dirname: directory }, logLevel: 'warning' });
  const said = await outputOf(outfile);
  verdicts = said.trim().split('\n').map((line): Verdict => JSON.parse(line));
});

function outputOf(script: string): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
    child.on('error', failed);
    child.on('close', (code) => (code === 0 ? done(text) : failed(new Error(`It ended with ${code ?? 'a signal'}, after ${text.slice(-200)}`))));
  });
}

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
