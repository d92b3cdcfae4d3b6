import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import parts from './parts.cjs';

/** Puts the tests of a part and all that they import into one file: loading hundreds of modules anew is what a mutant costs most. */
const { tests } = parts[process.env.MUTATION_PART];

/** A random property that asks for more tries gets so many. Fewer tries find less: the score can only be lower for it. */
const RUNS = 100;

/** A test reads its fixtures from beside it, wherever it is bundled to. */
const inItsFolder = {
  name: 'in its folder',
  setup: ({ onLoad }) => onLoad({ filter: /[\\/]test[\\/].*\.tsx?$/ }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    const contents = text
      .replace(/\b__dirname\b/gu, JSON.stringify(dirname(path)))
      .replace(/numRuns: ([^}]+) \}/gu, (_, runs) => `numRuns: Math.min(${RUNS}, ${runs}) }`);
    return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
  }),
};

await build({
  stdin: {
    contents: ['./test/support/properties', ...tests.map((test) => `./test/${test}.test`)].map((file) => `import '${file}';`).join('\n'),
    resolveDir: process.cwd(),
  },
  outfile: 'dist/mutated/part.test.cjs',
  bundle: true,
  // Loaded once for all mutants: it takes a second to number the characters it draws from.
  external: ['fast-check'],
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [inItsFolder],
  logLevel: 'warning',
});
