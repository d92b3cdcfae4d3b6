import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/imports';
import { recipes, type Recipe } from '../support/recipes';

interface Ran {
  readonly messages: readonly string[];
  readonly step: readonly (number | null)[];
  readonly svg: string;
  readonly takenAway: Readonly<Record<string, string>>;
}

/** In the copy: every block, and what it knows by its id. */
const RUN = `
import { createPipeline } from './src/pipeline';
import { takeaways } from './src/takeaway';
import { standaloneSvg } from './src/diagram/standalone';
const wanted = JSON.parse(process.argv[2] ?? '[]');
process.stdout.write(JSON.stringify(wanted.map(({ block, step }) => {
  const { trace, presentation } = createPipeline().read(block);
  const [site] = trace.sites;
  const data = site?.heads[0]?.steps[step]?.data ?? [];
  return {
    messages: trace.diagnostics.map(({ message }) => message),
    step: [...data],
    svg: standaloneSvg(trace, presentation),
    takenAway: Object.fromEntries(Object.entries(takeaways).map(([id, { write }]) => [id, write(trace, site)])),
  };
})));
`;

const contributing = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const copy = mkdtempSync(join(tmpdir(), 'attention-recipes-'));
const ran = new Map<string, Ran>();

/** The recipe's own words: where the file goes, and which index gets a line. */
function placesOf(kind: string): { readonly folder: string; readonly ending: string; readonly index: string } {
  const recipe = contributing.split('\n').find((line) => line.startsWith(`**${kind}.**`)) ?? '';
  const [, folder = '', ending = ''] = /`(src\/[\w/-]+)\/<[\w-]+>(\.tsx?)`/u.exec(recipe) ?? [];
  const named = /`(src\/[\w/-]+\/index\.ts)`/u.exec(recipe)?.[1];
  if (named === undefined && !/index beside it/u.test(recipe)) throw new Error(`The recipe "${kind}" names no index.`);
  return { folder, ending, index: named ?? `${folder}/index.ts` };
}

/** A line more in an index: what it imports, and what it lists. */
function listed(text: string, file: string, { id, name }: Recipe): string {
  const entry = id === name ? name : `'${id}': ${name}`;
  const [list] = /export const \w+[^=\n]*= \{/u.exec(text) ?? [];
  if (list === undefined) throw new Error('The index lists nothing.');
  return `import { ${name} } from './${file}';\n${text.replace(list, `${list} ${entry},`)}`;
}

function change(path: string, change: (text: string) => string): void {
  const before = readFileSync(join(copy, path), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(copy, path), after);
}

function follow(recipe: Recipe): void {
  const { folder, ending, index } = placesOf(recipe.kind);
  writeFileSync(join(copy, folder, `${recipe.id}${ending}`), recipe.text);
  change(index, (text) => listed(text, recipe.id, recipe));
  for (const { path, after, insert } of recipe.also ?? []) change(path, (text) => text.replace(after, `${after}${insert}`));
}

beforeAll(async () => {
  for (const name of ['src', 'package.json', 'styles']) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const recipe of recipes) follow(recipe);
  writeFileSync(join(copy, 'run.tsx'), RUN);
  const outfile = join(copy, 'run.cjs');
  await build({ absWorkingDir: copy, entryPoints: ['run.tsx'], outfile, bundle: true, platform: 'node', format: 'cjs', jsx: 'automatic', jsxImportSource: 'preact', loader: { '.css': 'text' } });
  const wanted = recipes.map(({ block, gives }) => ({ block, step: gives?.step }));
  const { stdout, stderr, status } = spawnSync(process.execPath, [outfile, JSON.stringify(wanted)], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  expect([status, stderr]).toEqual([0, '']);
  const results: readonly Ran[] = JSON.parse(stdout);
  for (const [index, recipe] of recipes.entries()) {
    const result = results[index];
    if (result !== undefined) ran.set(recipe.kind, result);
  }
}, 300_000);

afterAll(() => {
  rmSync(copy, { recursive: true });
});

test.each(recipes)('$kind, made as CONTRIBUTING says, is known to blocks and computes', ({ kind, id, gives }) => {
  const result = ran.get(kind);
  expect(result?.messages).toEqual([]);
  expect(result?.svg).toContain('<svg');
  if (gives !== undefined) expect(result?.step).toEqual(gives.data.map((entry) => (entry === null ? null : expect.closeTo(entry, 6))));
  if (kind === 'A takeaway') expect(result?.takenAway[id]).toBe('2 × 2');
});

test('the types of the copy are right, and nothing that a recipe leaves out is missing', () => {
  const { compilerOptions }: { readonly compilerOptions: Readonly<Record<string, unknown>> } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions: { ...compilerOptions, types: ['node'] }, include: ['src/**/*.d.ts', 'src/pipeline.ts', 'src/diagram/standalone.tsx', 'src/diagram/keeping/taking.ts'] }));
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', copy], { encoding: 'utf8' });
  expect(stdout).toBe('');
}, 300_000);

test('every file that a recipe names is there', () => {
  const named = [...contributing.matchAll(/`((?:src|test|scripts|docs|training|bench|styles)[\w./-]*\.[a-z]+)`/gu)].map(([, path = '']) => path);
  const folders = [...contributing.matchAll(/`((?:src|test)\/[\w/-]+)\/<[\w-]+>\.\w+`/gu)].map(([, path = '']) => path);
  expect(folders.length).toBeGreaterThan(12);
  expect([...named, ...folders].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
