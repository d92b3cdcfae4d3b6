import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { table } from './table.mjs';
import parts from '../test/mutation/parts.cjs';

/** `npm run mutation -- PART…`, or all of them, which takes hours. What survives is printed; each part's report is in dist/mutation/. */
const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`No part is called ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);

/** How many mutants came to each end; a run out of time is noticed too. */
function outcomeOf(part) {
  const { files } = JSON.parse(readFileSync(`dist/mutation/${part}.json`, 'utf8'));
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const count = (...ends) => mutants.filter(({ status }) => ends.includes(status)).length;
  const [killed, survived] = [count('Killed', 'Timeout'), count('Survived', 'NoCoverage')];
  return { part, mutants: killed + survived, killed, 'timed out': count('Timeout'), survived, score: `${(100 * killed / (killed + survived)).toFixed(1)} %`, 'left out': count('Ignored') };
}

const run = named.length > 0 ? named : Object.keys(parts);
const failed = run.filter((part) => {
  const env = { ...process.env, CI: 'true', MUTATION_PART: part };
  return spawnSync('npx', ['stryker', 'run', 'test/mutation/stryker.config.mjs'], { stdio: 'inherit', env, shell: process.platform === 'win32' }).status !== 0;
});
process.stdout.write(table(run.filter((part) => !failed.includes(part)).map(outcomeOf)));
if (failed.length > 0) process.stdout.write(`Not run to their end: ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
