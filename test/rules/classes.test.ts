import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT } from '../support/imports';

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const classesIn = (css: string): ReadonlySet<string> => new Set([...css.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/\{[^{}]*\}/gu, '').matchAll(/\.(attn-[\w-]+)/gu)].map(([, name = '']) => name));

const source = filesBelow('src', /\.tsx?$/u).map(textOf).join('\n');
const styled = classesIn(textOf('styles.css'));
const named = new Set(source.match(/\battn-[\w-]*\w/gu));
/** What `attn-fill-${role}` begins with. Of `attn-${severity}` and `attn-${side}-${step}` no more than that can be seen. */
const begun = [...new Set([...source.matchAll(/\b(attn-[\w-]*-)\$\{/gu)].map(([, beginning = '']) => beginning))];

const MADE_UP = /^attn-(?:error|(?:above|below)-\d)$/u;
/** Names for scripts and tests: they are drawn as what they stand in is. */
const HOOKS: readonly string[] = ['attn-closed', 'attn-hint', 'attn-label'];

test('every class that is styled is drawn', () => {
  expect(styled.size).toBeGreaterThan(300);
  expect([...styled].filter((name) => !named.has(name) && !MADE_UP.test(name) && !begun.some((beginning) => name.startsWith(beginning)))).toEqual([]);
});

test('every class that is drawn is styled', () => {
  expect([...named].filter((name) => !styled.has(name) && !begun.includes(`${name}-`)).sort()).toEqual(HOOKS);
});

test('whatever a class begins with, some class does', () => {
  expect(begun.filter((beginning) => ![...styled].some((name) => name.startsWith(beginning)))).toEqual([]);
});

test('a property that is set is read', () => {
  const css = textOf('styles.css');
  const set = new Set([...css.matchAll(/(--attn-[\w-]+)\s*:/gu)].map(([, name = '']) => name));
  expect(set.size).toBeGreaterThan(10);
  expect([...set].filter((name) => !new RegExp(`var\\(${name}\\b(?!-)`, 'u').test(css + source))).toEqual([]);
});
