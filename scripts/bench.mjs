import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** All benchmarks, or those that are named: `npm run bench -- rivals note`. One that is over its budget does not keep the others from running. */
const ALL = ['engine', 'rivals', 'translation', 'cost', 'startup', 'picture', 'note', 'gallery'];

const run = join(fileURLToPath(new URL('.', import.meta.url)), 'run.mjs');
const named = process.argv.slice(2);
const unknown = named.filter((name) => !ALL.includes(name));
if (unknown.length > 0) throw new Error(`No benchmark is called ${unknown.join(', ')}; there are ${ALL.join(', ')}`);

const failed = (named.length > 0 ? named : ALL).filter((name) => {
  process.stdout.write(`\n${name}\n`);
  return spawnSync(process.execPath, [run, `bench/${name}.ts`], { stdio: 'inherit' }).status !== 0;
});
if (failed.length > 0) process.stdout.write(`\nOver their budgets: ${failed.join(', ')}\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
