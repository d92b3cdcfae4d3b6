import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { table } from './table.mjs';

/**
 * `npm run coverage`, or of some tests only, `npm run coverage -- test/engine test/block`: which lines of src/ the tests in Node run, a row
 * a folder. All of src/ counts, with nothing left out. What only a browser or the built command line runs is not seen.
 */

/** Tests of docs, scripts and the like say nothing of src/. */
const OF_THE_REPOSITORY = 'test/(?:docs|scripts|rules|training)/';
const summary = 'coverage/coverage-summary.json';

/** Jest takes all that follows an option of several values for its values: one of a single value stands last. */
const { status } = spawnSync('npx', [
  'jest', '--selectProjects', 'unit', '--testPathIgnorePatterns', OF_THE_REPOSITORY, '--coverageReporters', 'json-summary',
  '--collectCoverageFrom', 'src/**/*.{ts,tsx}', '--collectCoverageFrom', '!src/**/*.d.ts', '--coverage', '--coverageProvider', 'babel', ...process.argv.slice(2),
], { stdio: 'inherit', env: { ...process.env, CI: 'true' } });

const folders = new Map();
for (const [file, { lines }] of Object.entries(JSON.parse(readFileSync(summary, 'utf8')))) {
  const path = relative(process.cwd(), file).split(sep);
  const folder = file === 'total' ? 'all' : path.length > 2 ? path.slice(0, 2).join('/') : 'src';
  const sum = folders.get(folder) ?? { lines: 0, run: 0 };
  folders.set(folder, { lines: sum.lines + lines.total, run: sum.run + lines.covered });
}
process.stdout.write(table([...folders].map(([folder, { lines, run }]) => ({ folder, lines, run, share: `${(100 * run / lines).toFixed(1)} %` }))));
process.exitCode = status ?? 1;
