import { build } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
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

/** Bundles go to people without the files around them. test/scripts/licences.test.ts sees that nothing is left out. */
const LICENCES = '/*! Attention Diagrams, MIT. Bundled: mathjs, Apache-2.0; @babel/runtime, escape-latex, preact, typed-function, valibot, MIT; yaml, ISC. Their licences: THIRD-PARTY-LICENSES.md beside the source. */';

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: 'none',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  charset: 'utf8',
  metafile: true,
  banner: { js: LICENCES },
  logLevel: 'warning',
  plugins: [yamlWithoutSideEffects],
};

/** CommonJS even where a page loads it: mathjs is shaken out of iife and esm bundles only in part (measured: 155 KB against 646). */
const inPage = {
  ...shared,
  format: 'cjs',
  target: 'es2022',
  banner: { js: `${LICENCES}\n(()=>{` },
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
    banner: { js: `#!/usr/bin/env node\n${LICENCES}\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);` },
  },
];

/** As they are written, since people look up in it what their snippets want to change; esbuild would leave out what is said of the rules. */
async function putSheetsTogether() {
  const index = await readFile(`${root}styles/index.css`, 'utf8');
  const sheets = await Promise.all([...index.matchAll(/^@import '\.\/(.+)';$/gmu)].map(([, name]) => readFile(`${root}styles/${name}`, 'utf8')));
  await writeFile(`${root}styles.css`, sheets.join('\n'));
}

await putSheetsTogether();

/** Which files went into each bundle, for the licences. */
const metafiles = `${root}dist/metafiles`;
await mkdir(metafiles, { recursive: true });
for (const bundle of bundles) {
  const { metafile } = await build(bundle);
  await writeFile(`${metafiles}/${basename(bundle.outfile)}.json`, JSON.stringify(metafile));
  for (const [path, { bytes }] of Object.entries(metafile.outputs)) {
    process.stdout.write(`${path.padEnd(18)}${String(Math.round(bytes / 1000)).padStart(6)} KB\n`);
  }
}
await copyFile(`${root}src/cli/page.css`, `${root}dist/page.css`);
