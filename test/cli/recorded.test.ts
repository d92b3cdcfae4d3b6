import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attentionDiagrams } from '../support/command-line';
import { encoderFile } from '../support/recordings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attention-'));
  for (const below of ['vault/.obsidian', 'vault/notes', 'vault/data', 'outside']) mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(folder, 'vault/data/recorded.json'), JSON.stringify(encoderFile));
  writeFileSync(join(folder, 'vault/.obsidian/hidden.json'), JSON.stringify(encoderFile));
  writeFileSync(join(folder, 'outside/secret.json'), JSON.stringify(encoderFile));
});
afterEach(() => rmSync(folder, { recursive: true }));

function checked(link: string): string {
  const note = join(folder, 'vault/notes/One.md');
  writeFileSync(note, `\`\`\`attention\nimport: ${link}\n\`\`\`\n`);
  return attentionDiagrams(['check', note]).stdout;
}

test('a file is found as a link finds it: from the vault, from the note, by its name', () => {
  for (const link of ['[[recorded.json]]', '[[data/recorded.json|the one]]', 'data/recorded.json', '/data/recorded.json', '../data/recorded.json', '"[[recorded.json]]"']) expect([link, checked(link)]).toEqual([link, '0 errors, 0 warnings\n']);
  writeFileSync(join(folder, 'vault/notes/recorded.json'), '{}');
  expect(checked('./recorded.json')).toContain('"./recorded.json" has no "format"');
});

test('nothing outside the vault is opened, nor what is hidden in it', () => {
  symlinkSync(join(folder, 'outside'), join(folder, 'vault/linked'));
  symlinkSync(join(folder, 'outside/secret.json'), join(folder, 'vault/link.json'));
  for (const link of ['../../outside/secret.json', join(folder, 'outside/secret.json'), 'secret.json', 'linked/secret.json', 'link.json', '.obsidian/hidden.json', 'hidden.json', 'data/../../outside/secret.json']) {
    expect(checked(link)).toContain(`One.md:2:9: error: There is no file "${link}" in this vault. A link is read from the root of the vault, from the folder of the note, or as the name of the file alone.`);
  }
});

test('compute reads beside the block, and prints what was recorded', () => {
  const block = join(folder, 'vault/notes/block.txt');
  writeFileSync(block, 'import: [[recorded.json]]\npieces: merge');
  const { status, stdout } = attentionDiagrams(['compute', block]);
  const trace = JSON.parse(stdout);
  expect([status, trace.weightsFrom, trace.recorded]).toEqual([0, 'some-bert', { model: 'some-bert', text: 'I was playing', license: 'MIT', source: 'here', pieces: 'merge' }]);
  expect(trace.sites[0]).not.toHaveProperty('output');
  expect(trace.sites[0].heads[0].steps.weights).toHaveLength(5);
});

test('a page holds each file once, as text that ends no script', () => {
  writeFileSync(join(folder, 'vault/data/recorded.json'), JSON.stringify({ ...encoderFile, model: '</script><script>alert(1)</script>' }));
  writeFileSync(join(folder, 'vault/notes/One.md'), ['[[recorded.json]]', 'data/recorded.json', 'nothing.json'].map((link) => `\`\`\`attention\nimport: ${link}\n\`\`\`\n`).join('\n'));
  attentionDiagrams(['render', join(folder, 'vault'), '--out', join(folder, 'out')]);
  const page = readFileSync(join(folder, 'out/notes/One.html'), 'utf8');
  const scripts = [...page.matchAll(/<script type="application\/json" class="attention-diagrams-file">(.*?)<\/script>/gu)].map(([, json = '']) => JSON.parse(json));
  expect(scripts.map(({ paths }) => paths)).toEqual([['recorded.json', 'data/recorded.json'], ['nothing.json']]);
  expect(JSON.parse(scripts[0].file.text).model).toBe('</script><script>alert(1)</script>');
  expect(page).not.toContain('<script>alert');
});
