import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { keyExamples } from '../../scripts/key-examples';
import { keys } from '../../src/block/keys';
import { defaultsIn } from '../../src/block/frontmatter';
import { blocksOf } from '../../src/block/note';
import { VaultFolder } from '../../src/cli/vault-folder';
import { createPipeline } from '../../src/pipeline';
import { ROOT, filesBelow } from '../support/imports';

/** Pages whose blocks have mistakes to show, and which: troubleshooting has a test of its own. */
const SHOWN_MISTAKES: Readonly<Record<string, readonly string[]>> = {
  'vault/Start here.md': ['There is no key "maks", so it is ignored.', '"heads" takes a whole number from 1 to 64, or a list of head patterns; found "two".'],
};
/** npm's own, beside the scripts of package.json. */
const NPM = ['ci', 'cit', 'install', 'start', 'test', 'version', 'pack'];
const LANGUAGES = ['attention', 'yaml', 'json', 'python', 'sh', 'ts', 'markdown', 'text'];

interface Sample {
  readonly path: string;
  readonly language: string;
  readonly text: string;
}

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...['docs', 'vault', 'training'].flatMap((folder) => filesBelow(folder, /\.md$/u))].sort();
const texts = new Map(pages.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]));
const samples = pages.flatMap((path) => samplesIn(path, texts.get(path) ?? ''));
const packageJson: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const vault = VaultFolder.around(join(ROOT, 'vault'));

/** Fences in the Markdown that a fence shows are samples, too. */
function samplesIn(path: string, text: string): Sample[] {
  return new MarkdownIt().parse(text, {}).filter(({ type }) => type === 'fence').flatMap(({ info, content }) => {
    const language = info.trim();
    return [{ path, language, text: content }, ...(language === 'markdown' ? samplesIn(path, content) : [])];
  });
}

function of(language: string): Sample[] {
  return samples.filter((sample) => sample.language === language);
}

test('every fence says in which language it is, and each has a test here or a page of tests', () => {
  expect([...new Set(samples.map(({ language }) => language))].filter((language) => !LANGUAGES.includes(language))).toEqual([]);
});

test.each(pages)('the blocks of %s are drawn without a complaint, or with the mistakes that they show', (path) => {
  if (path === 'docs/troubleshooting.md') return;
  const { files, resolve } = vault.around(join(ROOT, path));
  const around = { defaults: defaultsIn(texts.get(path) ?? ''), files: (file: string) => files(file.replace(/^vault\//u, '')), resolve };
  const said = samples.filter((sample) => sample.path === path && sample.language === 'attention').flatMap(({ text }) => createPipeline().read(text, around).trace.diagnostics);
  expect(said.map(({ message }) => message)).toEqual(SHOWN_MISTAKES[path] ?? []);
  expect(blocksOf(texts.get(path) ?? '').length).toBeLessThanOrEqual(samples.filter((sample) => sample.path === path && sample.language === 'attention').length);
});

test.each(of('yaml').map(({ path, text }) => [path, text]))('the lines of YAML in %s are lines of a block', (_path, text) => {
  for (const line of text.trimEnd().split('\n')) {
    const messages = createPipeline().read(`because The animal was too tired and it was\n${line}`).trace.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
    expect(messages.filter((message) => /^(?:There is text|A bracket|The indentation|This is not valid|".*" takes)/u.test(message))).toEqual([]);
  }
});

test.each(Object.entries(keyExamples))('the example of %s writes that key', (id, block) => {
  const { aliases } = Object.values(keys).find((key) => key.id === id) ?? { aliases: [] };
  expect(block).toMatch(new RegExp(`^(?:${[id, ...aliases].join('|')}):`, 'mu'));
});

test.each(of('json').map(({ path, text }) => [path, text]))('the JSON in %s is valid', (_path, text) => {
  expect(() => JSON.parse(text)).not.toThrow();
});

test('Python stands on the one page whose programs are run', () => {
  expect([...new Set(of('python').map(({ path }) => path))]).toEqual(['docs/recorded-attention.md']);
});

test('TypeScript stands on the one page that is compared with its source', () => {
  expect(of('ts').map(({ path }) => path)).toEqual(['docs/presets.md']);
  // What it takes over from another preset is written out.
  const source = ['xlm-roberta', 'roberta'].map((name) => readFileSync(join(ROOT, `src/architectures/presets/${name}.ts`), 'utf8').replaceAll(/\s+/gu, ' ')).join(' ');
  const lines = (of('ts')[0]?.text ?? '').split('\n').map((line) => line.replace(/\s+\/\/ .*$/u, '').replace(/ \},$/u, '').trim()).filter((line) => line !== '' && !line.includes('…'));
  expect(lines.filter((line) => !source.includes(line.replaceAll(/\s+/gu, ' ')))).toEqual([]);
});

/** Of fences, and of what stands between backticks in a sentence. */
function commands(): (readonly [path: string, command: string])[] {
  const inFences = of('sh').flatMap(({ path, text }) => text.split('\n').map((line) => [path, line.replace(/\s+# .*$/u, '').trim()] as const));
  const inText = [...texts].flatMap(([path, text]) => [...text.matchAll(/`((?:npm|node|npx|bash) [^`\n]+)`/gu)].map(([, command = '']) => [path, command] as const));
  return [...inFences, ...inText].flatMap(([path, line]) => line.split(/\s&&\s/u).map((command) => [path, command.trim()] as const));
}

test('every npm script and every file that a command names is there', () => {
  const missing = commands().flatMap(([path, command]) => {
    const [, script] = /^npm (?:run )?(?:--silent )?([\w-]+)/u.exec(command) ?? [];
    const file = /(?:^|\s)(?:node|bash) ((?:scripts|training|\.ci|bench)\/[\w./-]+)/u.exec(command)?.[1];
    const entry = /scripts\/run\.mjs ([\w./-]+)/u.exec(command)?.[1];
    const known = script === undefined || NPM.includes(script) || Object.hasOwn(packageJson.scripts, script);
    return known && [file, entry].every((one) => one === undefined || existsSync(join(ROOT, one))) ? [] : [`${path}: ${command}`];
  });
  expect(commands().length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('every Python module that a command names is there', () => {
  const modules = of('sh').flatMap(({ path, text }) => [...text.matchAll(/python3 -m ([\w.]+)/gu)].map(([, module = '']) => `${path.replace(/\/[^/]+$/u, '')}/${module.replaceAll('.', '/')}.py`));
  expect(modules.length).toBeGreaterThan(5);
  expect(modules.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test.each(['list', 'check', 'export'])('attention-diagrams:%s is a command of the running app', (name) => {
  expect(texts.get('docs/finding-blocks.md')).toContain(`attention-diagrams:${name}`);
  expect(readFileSync(join(ROOT, 'src/obsidian/command-line/register-command-line.ts'), 'utf8')).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
});

test('the commands of README and docs/exporting.md run as they stand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attention-'));
  try {
    symlinkSync(join(ROOT, 'dist'), join(folder, 'dist'));
    mkdirSync(join(folder, 'notes'));
    writeFileSync(join(folder, 'notes/one.md'), '# One\n\n```attention\nshe reads -> elle lit\n```\n');
    const programs = of('sh').filter(({ path, text }) => ['README.md', 'docs/exporting.md'].includes(path) && text.includes('dist/cli.mjs')).map(({ text }) => text);
    expect(programs).toHaveLength(2);
    for (const program of programs) {
      const { status, stderr } = spawnSync('bash', ['--norc', '-euc', program], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
      expect([status, stderr]).toEqual([0, '']);
    }
    expect(['pages/one.html', 'pictures/one-1.svg'].map((file) => existsSync(join(folder, file)))).toEqual([true, true]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
