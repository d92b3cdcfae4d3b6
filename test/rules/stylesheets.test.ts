import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT } from '../support/imports';

/** Lines that open a rule within a rule: browsers take that for nesting, and what was meant for itself is nowhere applied. */
function nestedIn(css: string): { readonly nested: readonly string[]; readonly open: number } {
  const nested: string[] = [];
  const stack: string[] = [];
  for (const [, before = '', brace] of css.replace(/\/\*[\s\S]*?\*\//gu, '').matchAll(/([^{};]*)([{};])/gu)) {
    if (brace === '}') stack.pop();
    if (brace !== '{') continue;
    if (stack.at(-1)?.startsWith('@') === false) nested.push(before.trim());
    stack.push(before.trim());
  }
  return { nested, open: stack.length };
}

test.each(['styles.css', 'test/support/stand-in/stand-in.css'])('every rule of %s stands by itself, and is closed', (file) => {
  expect(nestedIn(readFileSync(join(ROOT, file), 'utf8'))).toEqual({ nested: [], open: 0 });
});

test('a rule that was left open is found', () => {
  expect(nestedIn('.a {\n  color: red;\n.b {\n  color: blue;\n}\n')).toEqual({ nested: ['.b'], open: 1 });
});

test('every sheet is listed in the index, once, and every sheet that is listed is there', () => {
  const listed = [...readFileSync(join(ROOT, 'styles', 'index.css'), 'utf8').matchAll(/^@import '\.\/(.+)';$/gmu)].map(([, name = '']) => `styles/${name}`);
  expect(listed.sort()).toEqual(filesBelow('styles', /(?<!index)\.css$/u).sort());
});
