import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attentionDiagrams } from '../support/command-line';

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attention-'));
  for (const below of ['.obsidian', 'notes', 'deep/er']) mkdirSync(at(below), { recursive: true });
  writeFileSync(at('deep/er/Base.md'), '# A note\n\n```attention\nThe cat sat\nscore: dot\n```\n\n^cat\n\n```attention\nfrom: [[#^cat]]\nheads: 2\n```\n\n^two\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const fenced = (...lines: readonly string[]): string => `\`\`\`attention\n${lines.join('\n')}\n\`\`\`\n`;
const traceOf = (path: string) => JSON.parse(attentionDiagrams(['compute', path]).stdout);

test('check: links are followed as links of notes are, and what is wrong at their end is told of', () => {
  writeFileSync(at('notes/One.md'), [fenced('from: [[Base#^cat]]'), fenced('from: [[deep/er/Base#^two]]', 'heads: 1'), fenced('from: ../deep/er/Base#^cat'), fenced('from: [[Base#^dog]]'), fenced('from: [[Elsewhere#^cat]]')].join('\n'));
  const { status, stdout } = attentionDiagrams(['check', at('notes')]);
  expect(stdout.split('\n')).toEqual([
    `${at('notes/One.md')}:15:7: error: There is no block "^dog" in "Base". Write ^dog on a line of its own below the closing fence of the block.`,
    `${at('notes/One.md')}:19:7: error: There is no note "Elsewhere" in this vault. A link names a note by its name, or by its path from the root of the vault: [[folder/note#^id]].`,
    '2 errors, 0 warnings',
    '',
  ]);
  expect(status).toBe(1);
});

test('check: a mistake of the frontmatter is told once a note', () => {
  writeFileSync(at('notes/One.md'), `---\nattention:\n  score: dott\n---\n${fenced('a b')}${fenced('a b c')}${fenced('a b', 'score: dot')}`);
  const { stdout } = attentionDiagrams(['check', at('notes')]);
  expect(stdout.split('\n')).toEqual([
    `${at('notes/One.md')}:6:1: error: In the note's frontmatter, attention › score: "score" takes one of scaled-dot, dot, cosine, general, additive, concat, location; found "dott". Did you mean "dot"? For example: score: dot`,
    '1 error, 0 warnings',
    '',
  ]);
});

test('compute: a note with one block, with its defaults and what it builds on', () => {
  writeFileSync(at('notes/One.md'), `---\nattention: {score: cosine, normalize: sparsemax}\n---\n\n${fenced('from: [[Base#^two]]')}`);
  const trace = traceOf(at('notes/One.md'));
  expect([trace.formulas.scores.expression, trace.formulas.weights.expression, trace.sites[0].queries, trace.sites[0].heads.length]).toEqual(["Q * K'", 'sparsemax(masked)', ['The', 'cat', 'sat'], 2]);
});

test('compute: one of several blocks, by its id; or the text of a block, as ever', () => {
  expect(traceOf(`${at('deep/er/Base.md')}#^two`).sites[0].heads).toHaveLength(2);
  expect(attentionDiagrams(['compute', at('deep/er/Base.md')])).toMatchObject({ status: 2, stderr: expect.stringContaining(`"${at('deep/er/Base.md')}" has 2 attention blocks: name one by its id, "${at('deep/er/Base.md')}#^id".`) });
  expect(attentionDiagrams(['compute', `${at('deep/er/Base.md')}#^three`])).toMatchObject({ status: 2, stderr: expect.stringContaining('There is no block "^three" in "Base.md".') });
  writeFileSync(at('block.txt'), 'from: [[Base#^cat]]');
  expect(traceOf(at('block.txt')).sites[0].queries).toEqual(['The', 'cat', 'sat']);
  writeFileSync(at('block.txt'), 'from: [[#^cat]]');
  expect(traceOf(at('block.txt')).diagnostics).toMatchObject([{ message: 'This block stands in no note.', hint: 'Name the note of the other one too: [[note#^id]].' }]);
});

test('nothing outside the vault, nor hidden in it, is built on', () => {
  writeFileSync(at('.obsidian/Hidden.md'), `${fenced('a b')}\n^x\n`);
  writeFileSync(at('notes/One.md'), ['.obsidian/Hidden', '../.obsidian/Hidden', '../../Outside'].map((note) => fenced(`from: [[${note}#^x]]`)).join(''));
  expect(attentionDiagrams(['check', at('notes')]).stdout.match(/There is no note/gu)).toHaveLength(3);
});

test('render: the id of a block is a place on the page, and not text on it', () => {
  expect(attentionDiagrams(['render', at('deep'), '--out', at('out')]).status).toBe(0);
  const page = readFileSync(at('out/er/Base.html'), 'utf8');
  expect(page).toContain('<p id="cat"></p>');
  expect(page).not.toContain('^cat<');
});

test('render: pictures and SVG files are drawn with both, and pages carry the blocks that theirs build on, not whole notes', () => {
  writeFileSync(at('notes/One.md'), `---\nattention: {heads: 2, title: no}\n---\n${fenced('from: [[Base#^cat]]', 'title: Built on the cat')}`);
  expect(attentionDiagrams(['render', at('notes'), '--out', at('out')]).status).toBe(0);
  const page = readFileSync(at('out/One.html'), 'utf8');
  expect(page).toContain('data-defaults="{&quot;heads&quot;:2,&quot;title&quot;:&quot;no&quot;}"');
  expect(page).toContain('<script type="application/json" class="attention-diagrams-blocks">[{"note":"Base","id":"cat","found":{"path":"deep/er/Base.md","source":"The cat sat\\nscore: dot"}}]</script>');
  expect(page).not.toContain('A note');
  attentionDiagrams(['render', at('notes'), '--out', at('svg'), '--svg']);
  expect(readFileSync(at('svg/One-1.svg'), 'utf8')).toContain('Built on the cat');
});
