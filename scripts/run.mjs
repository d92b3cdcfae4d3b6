import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs one TypeScript file, which Node 20 does not read by itself: `node scripts/run.mjs bench/engine.ts [arguments]`. */
const root = fileURLToPath(new URL('..', import.meta.url));
const [, , entry = '', ...rest] = process.argv;
const outfile = join(root, 'dist', 'run', entry.replace(/\.tsx?$/u, '.mjs'));

await build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
});
process.exitCode = spawnSync(process.execPath, [outfile, ...rest], { stdio: 'inherit' }).status ?? 1;
