import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Runs TypeScript files, one after another: `node scripts/run.mjs bench/engine.ts`. Node 20 reads none by itself. */
const root = fileURLToPath(new URL('..', import.meta.url));

for (const entry of process.argv.slice(2)) {
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
  await import(pathToFileURL(outfile).href);
}
