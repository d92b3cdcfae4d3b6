import parts from './parts.cjs';

const part = process.env.MUTATION_PART ?? '';
const files = process.env.MUTATION_FILES?.split(',');

/**
 * One part at a time. What is evaluated only while files are loaded (sentences of registries, tables) is left out: all tests of the part
 * would have to run for each of it, which takes ten times as long. `MUTATION_STATIC=true` has it too.
 */
export default {
  testRunner: 'evaluated-anew',
  plugins: ['./test/mutation/runner.mjs'],
  buildCommand: 'node test/mutation/bundle.mjs',
  coverageAnalysis: 'perTest',
  ignoreStatic: process.env.MUTATION_STATIC !== 'true',
  mutate: files ?? parts[part].change,
  ignorePatterns: ['/dist', '/docs', '/vault', '/training', '/bench', '/main.js', '/coverage', '/test/browser', '/test/app'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: `dist/mutation/${part}.json` },
  tempDirName: 'dist/mutation/work',
  cleanTempDir: 'always',
  // What turns in circles is ended by how often it passes the mutant; this long nothing takes but on a machine that stands still.
  timeoutMS: 60000,
  concurrency: Number(process.env.MUTATION_JOBS ?? 2),
};
