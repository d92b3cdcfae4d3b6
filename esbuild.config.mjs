import { build } from 'esbuild';
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * The package yaml does not say that loading its modules changes nothing, as it does not: without this, whatever it could write
 * would come along with what it reads (measured: 33 KB).
 */
const yamlWithoutSideEffects = {
  name: 'yaml-without-side-effects',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(?:yaml$|\.)/ }, async ({ path, pluginData, ...from }) => {
      const ofYaml = path === 'yaml' || /[\\/]node_modules[\\/]yaml[\\/]/u.test(from.importer);
      if (!ofYaml || pluginData === yamlWithoutSideEffects) return undefined;
      return { ...(await resolve(path, { ...from, pluginData: yamlWithoutSideEffects })), sideEffects: false };
    });
  },
};

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
  plugins: [yamlWithoutSideEffects],
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
