import { build } from 'esbuild';
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
  metafile: true,
  logLevel: 'warning',
};

/** CommonJS even where a page loads it: mathjs is shaken out of iife and esm bundles only in part (measured: 155 KB against 646). */
const inPage = {
  ...shared,
  format: 'cjs',
  target: 'es2022',
  banner: { js: '(()=>{' },
  footer: { js: '})();' },
};

const bundles = [
  {
    ...shared,
    entryPoints: ['src/main.ts'],
    outfile: 'main.js',
    format: 'cjs',
    target: 'es2022',
    external: ['obsidian', 'electron', '@codemirror/*', '@lezer/*'],
  },
  { ...inPage, entryPoints: ['src/publish.ts'], outfile: 'dist/publish.js' },
  { ...inPage, entryPoints: ['src/page.ts'], outfile: 'dist/page.js' },
  {
    ...shared,
    minify: false,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.mjs',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Dependencies published as CommonJS call require().
    banner: { js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);' },
  },
];

for (const bundle of bundles) {
  const { metafile } = await build(bundle);
  for (const [path, { bytes }] of Object.entries(metafile.outputs)) {
    process.stdout.write(`${path.padEnd(18)}${String(Math.round(bytes / 1000)).padStart(6)} KB\n`);
  }
}
await copyFile(`${root}src/cli/page.css`, `${root}dist/page.css`);
