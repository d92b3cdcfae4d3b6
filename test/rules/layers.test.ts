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

/** Ways that lead back to where they began. */
function cyclesIn(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (from: string, trail: readonly string[]): void => {
    if (trail.includes(from)) cycles.push([...trail.slice(trail.indexOf(from)), from].join(' → '));
    if (finished.has(from) || trail.includes(from)) return;
    for (const next of imports.get(from) ?? []) visit(next, [...trail, from]);
    finished.add(from);
  };
  for (const from of imports.keys()) visit(from, []);
  return cycles;
}

test('no two files import each other, directly or around a corner', () => {
  const files = new Set(sources.map((file) => file.replace(/\.tsx?$/u, '')));
  const imports = new Map(sources.map((file) => [file.replace(/\.tsx?$/u, ''), importsOf(file).map((path) => (files.has(path) ? path : `${path}/index`)).filter((path) => files.has(path))]));
  expect(cyclesIn(imports)).toEqual([]);
});

test('no two folders of the engine import each other, directly or around a corner', () => {
  const folderOf = (path: string) => /^src\/engine\/([^/.]+)/u.exec(path)?.[1];
  const imports = new Map<string, string[]>();
  for (const file of sources) {
    const folder = folderOf(file);
    const others = importsOf(file).map(folderOf).filter((other) => other !== undefined).filter((other) => other !== folder);
    if (folder !== undefined) imports.set(folder, [...(imports.get(folder) ?? []), ...others]);
  }
  expect(imports.size).toBeGreaterThan(10);
  expect(cyclesIn(imports)).toEqual([]);
});

test('model holds types only', () => {
  const running = sources.filter((file) => file.startsWith('src/model/')).filter((file) => importsOf(file).some((path) => !path.startsWith('src/model/')));
  expect(running).toEqual([]);
});
