import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

/**
 * `npm run coverage`: which lines of src/ the tests in Node run, a line a folder. All of src/ counts, with nothing left out. What only the
 * browser's tests or the built command line run is not seen, and the tests of the repository itself (docs, scripts, rules) are not run.
 */
const OF_THE_REPOSITORY = 'test/(?:docs|scripts|rules|training)/';
const summary = 'coverage/coverage-summary.json';

const { status } = spawnSync('npx', [
  'jest', '--selectProjects', 'unit', '--coverage', '--coverageProvider', 'v8', '--collectCoverageFrom', 'src/**/*.{ts,tsx}', '--collectCoverageFrom', '!src/**/*.d.ts',
  '--coverageReporters', 'json-summary', '--testPathIgnorePatterns', OF_THE_REPOSITORY, ...process.argv.slice(2),
], { stdio: 'inherit', env: { ...process.env, CI: 'true' } });

const folders = new Map();
for (const [file, { lines }] of Object.entries(JSON.parse(readFileSync(summary, 'utf8')))) {
  const path = relative(process.cwd(), file).split(sep);
  const folder = file === 'total' ? 'all' : path.length > 2 ? path.slice(0, 2).join('/') : 'src';
  const sum = folders.get(folder) ?? { lines: 0, run: 0 };
  folders.set(folder, { lines: sum.lines + lines.total, run: sum.run + lines.covered });
}
console.table([...folders].map(([folder, { lines, run }]) => ({ folder, lines, run, share: `${(100 * run / lines).toFixed(1)} %` })));
process.exitCode = status ?? 1;
