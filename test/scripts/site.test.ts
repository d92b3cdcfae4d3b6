import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSite } from '../../scripts/site/build-site';
import type { SiteMistake } from '../../scripts/site/build-site';
import { slug } from '../../scripts/site/links';
import { sectionsOf } from '../../scripts/site/pages';
import { chosenThemes } from '../../scripts/site/theme';
import { ROOT } from '../support/imports';

let out: string;
let mistakes: readonly SiteMistake[];
let pages: Map<string, string>;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'attention-site-'));
  mistakes = buildSite(ROOT, out);
  pages = new Map(readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).map((path) => [path, readFileSync(join(out, path), 'utf8')]));
}, 60_000);
afterAll(() => rmSync(out, { recursive: true }));

const page = (path: string): string => pages.get(path) ?? '';

/** What a page leads to or shows, within the site; entities as the browser reads them. */
function addressesIn(html: string): string[] {
  return [...html.matchAll(/<(?:a|img|link|script|source)\b[^>]*?\b(?:href|src|srcset)="([^"]*)"/gu)].map(([, address = '']) => address.replaceAll('&amp;', '&')).filter((address) => !/^(?:https?:|data:)/u.test(address));
}

test('every page of the repository is there: README, documentation, study vault', () => {
  const expected = [...readdirSync(join(ROOT, 'docs')), ...readdirSync(join(ROOT, 'vault'))].filter((name) => name.endsWith('.md'));
  expect(expected.map((name) => name.replace(/\.md$/u, '.html')).filter((name) => !pages.has(`docs/${name}`) && !pages.has(`vault/${name}`))).toEqual([]);
  expect(page('index.html')).toContain('<title>Attention Diagrams</title>');
  expect(sectionsOf(ROOT).map(({ name }) => name)).toEqual(['Start', 'Guide', 'Study vault', 'For makers', 'Training']);
});

test('every link leads to a page, a heading or a file', () => {
  const lost = [...pages].flatMap(([from, html]) => addressesIn(html).filter((address) => {
    const [path = '', anchor] = address.split('#').map(decodeURIComponent);
    const target = path === '' ? from : join(dirname(from), path);
    if (statSync(join(out, target), { throwIfNoEntry: false })?.isFile() !== true) return true;
    return anchor !== undefined && !page(target).includes(` id="${anchor}"`);
  }).map((address) => `${from} → ${address}`));
  expect(lost).toEqual([]);
  expect([...pages.values()].flatMap(addressesIn).length).toBeGreaterThan(1000);
});

test('blocks are drawn, samples too; mistakes are those that pages show', () => {
  expect([...new Set(mistakes.map(({ source }) => source))].sort()).toEqual(['docs/troubleshooting.md', 'vault/Start here.md']);
  expect(page('vault/Start here.html').match(/class="attention-diagrams-block"/gu)?.length).toBeGreaterThan(8);
  expect(page('index.html')).toContain('data-source="I am a student -> je suis étudiant');
  expect(page('docs/tutorial.html')).toMatch(/<code>The animal was too tired\n<\/code><\/pre>\s*<(?:div|figure)/u);
  expect(page('vault/Start here.html')).not.toContain('<code>The animal was too tired\n</code>');
  expect(page('docs/blueprint.html')).toMatch(/<svg/u);
});

test('the script that makes blocks live is loaded where there are blocks', () => {
  for (const [path, html] of pages) expect({ path, live: html.includes('/page.js"') }).toEqual({ path, live: html.includes('class="attention-diagrams-block"') });
});

test('each page says which of the navigation it is, and nothing of the marks of the building is left', () => {
  for (const [path, html] of pages) {
    expect({ path, current: html.match(/aria-current="page"/gu)?.length }).toEqual({ path, current: 1 });
    expect(html).not.toMatch(/PICTURE\d|<!-- sample -->/u);
  }
});

test.each([
  ['What to trust', 'what-to-trust'],
  ['Where this differs from the first design', 'where-this-differs-from-the-first-design'],
  ['`queries`, Q', 'queries-q'],
  ['Encoder–decoder & co.', 'encoderdecoder--co'],
])('the id of “%s” is GitHub’s', (words, id) => {
  expect(slug(words)).toBe(id);
});

test('the chosen theme has the colours of page.css; where that is written otherwise, it is said', () => {
  const themes = chosenThemes(readFileSync(join(ROOT, 'src/cli/page.css'), 'utf8'));
  expect(themes).toMatch(/body\.theme-light \{[^}]*color-scheme: light;[^}]*--background-primary: #ffffff;[^}]*--color-red: rgb\(var\(--color-red-rgb\)\);[^}]*\}/u);
  expect(themes).toMatch(/body\.theme-dark \{[^}]*color-scheme: dark;[^}]*--background-primary: #1e1e1e;[^}]*--color-red: rgb/u);
  expect(() => chosenThemes('body {}')).toThrow('page.css no longer says its colours');
});
