import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledData } from '../../scripts/bundled-data';
import { bundledPackages, packageFolder } from '../../scripts/bundled-packages';
import { licences } from '../../scripts/licences';
import { ROOT } from '../support/imports';

test('THIRD-PARTY-LICENSES.md is not stale: run "npm run licences" after a change', () => {
  expect(readFileSync(join(ROOT, 'THIRD-PARTY-LICENSES.md'), 'utf8')).toBe(licences(ROOT));
});

test('each bundle names, at its top, the packages that main.js holds, by their licences', () => {
  const byLicence = new Map<string, string[]>();
  for (const { name, licence } of bundledPackages(ROOT).filter(({ bundles }) => bundles.includes('main.js'))) byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
  const named = [...byLicence].map(([licence, names]) => `${names.join(', ')}, ${licence}`).sort();
  for (const bundle of ['main.js', 'dist/publish.js', 'dist/page.js', 'dist/cli.mjs']) {
    const [, bundled = ''] = /\/\*! Attention Diagrams, MIT\. Bundled: (.*?)\. Their licences: THIRD-PARTY-LICENSES\.md/u.exec(readFileSync(join(ROOT, bundle), 'utf8').slice(0, 1000)) ?? [];
    expect({ bundle, named: bundled.split('; ').sort() }).toEqual({ bundle, named });
  }
});

test('only licences that let the plugin be given on under MIT', () => {
  expect(new Set(bundledPackages(ROOT).map(({ licence }) => licence))).toEqual(new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause']));
});

describe('what is wrong is said', () => {
  let root: string;
  const bundle = (paths: readonly string[]): void => {
    mkdirSync(join(root, 'dist', 'metafiles'), { recursive: true });
    const metafile = JSON.stringify({ outputs: { x: { inputs: Object.fromEntries(paths.map((path) => [path, { bytesInOutput: 1 }])) } } });
    for (const name of ['main.js', 'publish.js', 'page.js', 'cli.mjs']) writeFileSync(join(root, 'dist', 'metafiles', `${name}.json`), metafile);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'attention-licences-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('a package without the text of its licence', () => {
    mkdirSync(join(root, 'node_modules', '@some', 'one'), { recursive: true });
    writeFileSync(join(root, 'node_modules', '@some', 'one', 'package.json'), JSON.stringify({ name: '@some/one', version: '1.0.0', license: 'MIT' }));
    bundle(['node_modules/@some/one/index.js']);
    expect(() => bundledPackages(root)).toThrow('@some/one is in a bundle and has no file with its licence');
    writeFileSync(join(root, 'node_modules', '@some', 'one', 'LICENCE.txt'), 'Do as you like.\r\n');
    expect(bundledPackages(root)).toEqual([{ name: '@some/one', version: '1.0.0', licence: 'MIT', texts: ['Do as you like.'], bundles: ['main.js', 'publish.js', 'page.js', 'cli.mjs'] }]);
  });

  test('data of which nobody has said where it comes from', () => {
    bundle(['src/found.json', 'src/main.ts']);
    expect(() => bundledData(root, 'main.js')).toThrow('src/found.json is bundled: say in scripts/bundled-data.ts where it comes from.');
  });
});

test.each([
  ['node_modules/yaml/dist/index.js', 'node_modules/yaml'],
  ['node_modules/@babel/runtime/helpers/x.js', 'node_modules/@babel/runtime'],
  ['node_modules/a/node_modules/b/index.js', 'node_modules/a/node_modules/b'],
  ['src/main.ts', undefined],
])('the package of %s', (path, folder) => {
  expect(packageFolder(path)).toBe(folder);
});
