import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attentionDiagrams } from '../support/command-line';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attention-'));
  out = join(folder, 'out');
  mkdirSync(join(folder, 'notes', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'notes', 'One.md'), ['# Head', 'See [[Two]] and [[Two#Part|that part]], ==marked==, <b>raw</b>.', '> [!tip] Try it', '> a quote', '', '```attention', 'the <script>alert(1)</script> "cat" & dog', '```', '', '```js', 'attention()', '```'].join('\n'));
  writeFileSync(join(folder, 'notes', 'deep', 'Two.md'), '```attention\na b\nheads: two\n```\n\n![[picture.png]]');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function page(name: string): string {
  return readFileSync(join(out, name), 'utf8');
}

test('notes become pages with the pictures in them, and a table says what was done', () => {
  const { status, stdout } = attentionDiagrams(['render', join(folder, 'notes'), '--out', out]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Note +Blocks +Errors +Warnings +ms\ndeep\/Two\.md +1 +1 +0 +\d+\nOne\.md +1 +0 +0 +\d+\nWritten to /u);
  expect(page('One.html')).toContain('<svg');
  expect(page('deep/Two.html')).toContain('takes a whole number from 1 to 64');
  for (const asset of ['page.css', 'page.js', 'styles.css']) expect(existsSync(join(out, asset))).toBe(true);
});

test('links, highlights and callouts work, and markup in a note or a block stays text', () => {
  attentionDiagrams(['render', join(folder, 'notes'), '--out', out]);
  const one = page('One.html');
  expect(one).toContain('<a href="deep/Two.html">Two</a>');
  expect(one).toContain('<a href="deep/Two.html#Part">that part</a>');
  expect(one).toContain('<mark>marked</mark>');
  expect(one).toContain('<blockquote class="callout" data-callout="tip">');
  expect(one).toContain('&lt;b&gt;raw&lt;/b&gt;');
  expect(one).not.toContain('<script>alert');
  expect(one).toContain('attention()');
  expect(page('deep/Two.html')).toContain('<link rel="stylesheet" href="../page.css">');
});

test('a block that asks stands there as a question, its answer behind a disclosure; a file hides it, too; compute has the numbers', () => {
  const block = 'Q: [[1]]\nK: [[0], [2], [1]]\nscore: dot\nquiz: weights';
  writeFileSync(join(folder, 'notes', 'One.md'), `\`\`\`attention\n${block}\n\`\`\``);
  attentionDiagrams(['render', join(folder, 'notes'), '--out', out]);
  expect(page('One.html')).toMatch(/What weight does “q1” give to “k2”.*<details class="attn-quiz-answer"><summary>Answer<\/summary><p>0\.67\.<\/p>/su);
  attentionDiagrams(['render', join(folder, 'notes'), '--out', out, '--svg']);
  expect(page('One-1.svg')).toContain('What weight does “q1” give to “k2”');
  expect(page('One-1.svg')).not.toContain('0.67');
  expect(attentionDiagrams(['compute', '-'], block).stdout).toContain('0.665');
});

test('--svg writes one file a block that stands alone', () => {
  attentionDiagrams(['render', join(folder, 'notes'), '--out', out, '--svg']);
  const svg = page('One-1.svg');
  expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u);
  expect(svg).not.toContain('var(--');
  expect(svg).not.toContain('<script>');
  expect(existsSync(join(out, 'One.html'))).toBe(false);
});

test('a link without a note is text, whatever it says, and a heading can be linked to', () => {
  writeFileSync(join(folder, 'notes', 'a#b.md'), '## Part two\n[[javascript:alert(1)]] [[Nobody]] ![[https://example.com/x.png]] [[a#b]] [[One]]\n\n[[#Part two]], [[One#Head]]');
  attentionDiagrams(['render', join(folder, 'notes'), '--out', out]);
  const html = page('a#b.html');
  expect(html).not.toMatch(/(?:href|src)="(?:javascript|https?):/u);
  expect(html).toContain('javascript:alert(1) Nobody');
  expect(html).toContain('<h2 id="Part two">');
  expect(html).toContain('<a href="a%23b.html#Part%20two">Part two</a>, <a href="One.html#Head">One › Head</a>');
  expect(page('One.html')).toContain('<a href="a%23b.html">a#b</a>');
});

test('nothing is written over: other files are refused, and so are two notes of one name', () => {
  writeFileSync(join(folder, 'notes.txt'), 'keep me');
  expect(attentionDiagrams(['render', join(folder, 'notes.txt'), '--out', folder])).toMatchObject({ status: 2, stderr: expect.stringContaining('is not a note') });
  mkdirSync(join(folder, 'others'));
  writeFileSync(join(folder, 'others', 'One.md'), 'x');
  const { status, stderr } = attentionDiagrams(['render', join(folder, 'notes'), join(folder, 'others'), '--out', out]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('Two notes would be written to "One.html"')]);
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('keep me');
});

test('a block that draws nothing has no picture to write, and that is said', () => {
  writeFileSync(join(folder, 'notes', 'Broken.md'), 'Text.\n\n```attention\n```');
  const { status, stderr } = attentionDiagrams(['render', join(folder, 'notes'), '--out', out, '--svg']);
  expect(existsSync(join(out, 'Broken-1.svg'))).toBe(false);
  expect(status).toBe(0);
  expect(stderr).toBe(`${join(folder, 'notes', 'Broken.md')}:4: there is nothing to draw, so no SVG file was written.\n`);
});

test('--svg writes a family, which has no sentence', () => {
  writeFileSync(join(folder, 'notes', 'Family.md'), '```attention\nmodels: [bert, gpt-2]\n```');
  attentionDiagrams(['render', join(folder, 'notes'), '--out', out, '--svg']);
  expect(page('Family-1.svg')).toContain('BERT base');
});
