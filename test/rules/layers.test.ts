import { filesBelow, importsOf } from '../support/imports';

/** Each may import those before it, and itself. */
const LAYERS = ['model', 'engine', 'architectures', 'takeaway', 'block', 'diagram', 'pipeline', 'hosts'] as const;
type Layer = (typeof LAYERS)[number];

const HOSTS = ['src/live', 'src/obsidian', 'src/cli', 'src/publish', 'src/page', 'src/main'];

function layerOf(path: string): Layer {
  if (HOSTS.some((host) => path === host || path.startsWith(`${host}/`) || path.startsWith(`${host}.`))) return 'hosts';
  const layer = LAYERS.find((name) => path === `src/${name}` || path.startsWith(`src/${name}/`) || path.startsWith(`src/${name}.`));
  if (layer === undefined) throw new Error(`${path} belongs to no layer.`);
  return layer;
}

const sources = filesBelow('src', /\.tsx?$/u);

test('every file of src belongs to a layer', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(() => sources.map(layerOf)).not.toThrow();
});

test('imports point one way, types too', () => {
  const upward = sources.flatMap((file) =>
    importsOf(file)
      .filter((path) => path.startsWith('src/') && LAYERS.indexOf(layerOf(path)) > LAYERS.indexOf(layerOf(file)))
      .map((path) => `${file} imports ${path}`),
  );
  expect(upward).toEqual([]);
});

test.each([
  ['mathjs', /^src\/engine\//u],
  ['typed-function', /^src\/engine\//u],
  ['obsidian', /^src\/obsidian\//u],
  ['markdown-it', /^src\/(?:block\/note\.ts|cli\/)/u],
  ['node:', /^src\/(?:cli\.ts|cli\/)/u],
])('only one layer imports %s', (name, allowed) => {
  const strangers = sources.filter((file) => !allowed.test(file) && importsOf(file).some((path) => path === name || path.startsWith(name.endsWith(':') ? name : `${name}/`)));
  expect(strangers).toEqual([]);
});

test('no two files import each other, directly or around a corner', () => {
  const files = new Set(sources.map((file) => file.replace(/\.tsx?$/u, '')));
  const imports = new Map(sources.map((file) => [file.replace(/\.tsx?$/u, ''), importsOf(file).map((path) => (files.has(path) ? path : `${path}/index`)).filter((path) => files.has(path))]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (finished.has(file) || trail.includes(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

test('model holds types only', () => {
  const running = sources.filter((file) => file.startsWith('src/model/')).filter((file) => importsOf(file).some((path) => !path.startsWith('src/model/')));
  expect(running).toEqual([]);
});
