import { mkdtempSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attentionDiagrams } from '../support/command-line';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attention-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('every mistake, wherever its block stands, as path:line:column', () => {
  const note = ['---', 'a: 1', '---', '> [!note]', '> ```attention', '> a b', '> heads: two', '> ```', '', '- item', '  ~~~attention', '  a b', '  maks: causal', '  ~~~', '````attention', 'a b', '````'].join('\n');
  writeFileSync(join(folder, 'note.md'), note);
  mkdirSync(join(folder, '.hidden'));
  writeFileSync(join(folder, '.hidden', 'other.md'), '```attention\n```');
  const { status, stdout } = attentionDiagrams(['check', folder]);
  expect(stdout.split('\n')).toEqual([
    `${join(folder, 'note.md')}:7:10: error: "heads" takes a whole number from 1 to 64, or a list of head patterns; found "two". For example: heads: [similar, previous, first]`,
    `${join(folder, 'note.md')}:13:3: warning: There is no key "maks", so it is ignored. Did you mean "mask"?`,
    '1 error, 1 warning',
    '',
  ]);
  expect(status).toBe(1);
});

test('warnings alone leave the exit status at 0', () => {
  writeFileSync(join(folder, 'note.md'), '```attention\na b\nmaks: causal\n```');
  expect(attentionDiagrams(['check', join(folder, 'note.md')])).toMatchObject({ status: 0, stdout: expect.stringContaining('0 errors, 1 warning') });
});

test('the study vault holds no mistake but the one it shows', () => {
  const { stdout } = attentionDiagrams(['check', 'vault']);
  expect(stdout.split('\n').filter((line) => !line.startsWith('vault/Start here.md'))).toEqual(['1 error, 1 warning', '']);
});
