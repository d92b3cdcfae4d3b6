import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../manifest.json';
import { ROOT } from '../support/imports';

/** What Obsidian's directory asks of a manifest; docs/releasing.md has the whole list. */
test('id, name and description are as the directory takes them', () => {
  expect(manifest.id).toMatch(/^(?!.*obsidian)(?!.*plugin$)[a-z]+(?:-[a-z]+)*$/u);
  expect(manifest.name).toMatch(/^(?!.*(?:obsi|sidian|plugin))[\w ()+-]+$/iu);
  expect(manifest.description).toMatch(/^(?!This|A |An |The )[A-Z][\x20-\x7e]{1,248}\.$/u);
  expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/u);
});

test('the files that the directory looks for are in the root', () => {
  for (const file of ['README.md', 'LICENSE', 'manifest.json', 'versions.json', 'styles.css', 'SECURITY.md']) expect(readFileSync(join(ROOT, file), 'utf8').length).toBeGreaterThan(10);
});

test('the bundle asks for what Obsidian gives on every device, and nothing else', () => {
  const required = [...readFileSync(join(ROOT, 'main.js'), 'utf8').matchAll(/\brequire\(["'`]([^"'`]+)["'`]\)/gu)].map(([, name]) => name);
  expect([...new Set(required)].sort()).toEqual(['@codemirror/lint', '@codemirror/state', '@codemirror/view', 'obsidian']);
});
