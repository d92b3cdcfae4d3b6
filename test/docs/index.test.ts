import { existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { ROOT, filesBelow } from '../support/imports';

const linksIn = (path: string): string[] => [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/gu)].map(([, target = '']) => normalize(join(path, '..', decodeURIComponent(target))));

test('docs/README.md leads to every page of docs/', () => {
  const pages = filesBelow('docs', /^[^/]+\.md$/u).filter((path) => path !== 'docs/README.md');
  expect(pages.filter((path) => !linksIn('docs/README.md').includes(path))).toEqual([]);
});

test('README.md leads to the beginning, the reference, the messages, and to the list of all', () => {
  expect(linksIn('README.md')).toEqual(expect.arrayContaining(['docs/README.md', 'docs/tutorial.md', 'docs/block-reference.md', 'docs/troubleshooting.md', 'CONTRIBUTING.md', 'SECURITY.md']));
});

test.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesBelow('docs', /\.md$/u)])('every link of %s leads to a file', (path) => {
  expect(linksIn(path).filter((target) => !target.includes('…') && !existsSync(join(ROOT, target)))).toEqual([]);
});

test('the picture of the architecture has every folder and entry of src', () => {
  const picture = readFileSync(join(ROOT, 'docs/pictures/architecture.svg'), 'utf8');
  const parts = new Set(filesBelow('src', /\.tsx?$/u).map((path) => (path.split('/')[1] ?? '').replace(/\.tsx?$/u, '')));
  // The entries of the plugin and of the command line stand for their folders.
  expect([...parts].filter((part) => !['main', 'page', 'publish'].includes(part) && !new RegExp(`>${part}/?<`, 'u').test(picture))).toEqual([]);
  expect(picture).toMatch(/main\.js[\s\S]*page\.ts[\s\S]*publish\.ts/u);
});
