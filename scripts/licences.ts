import { bundledData, NOTICES_OF_SCALES, SCALES } from './bundled-data';
import { bundledPackages, BUNDLES } from './bundled-packages';

/** The text of THIRD-PARTY-LICENSES.md, from what the last build put into its bundles. */
export function licences(root: string): string {
  const packages = bundledPackages(root);
  return [
    '# Licences of what is bundled',
    '`npm run licences` writes this file from what the build puts into `main.js` (the plugin), `dist/publish.js`, `dist/page.js` and `dist/cli.mjs`; a test says when it is stale. What is written in this repository is under the [MIT license](LICENSE).',
    '## Packages',
    table(['Package', 'Version', 'Licence', ...BUNDLES.map((bundle) => `\`${bundle}\``)], packages.map(({ name, version, licence, bundles }) => [name, version, licence, ...BUNDLES.map((bundle) => (bundles.includes(bundle) ? '×' : ''))])),
    '## Data',
    'The same in every bundle.',
    table(['File', 'What it is', 'Where it comes from'], bundledData(root, 'main.js').map(({ file, what, terms }) => [`\`${file}\``, what, terms])),
    '## Colours',
    'The colours of roles are written for this repository after the defaults that Obsidian documents for its themes. Steps of the palettes were read off these scales, as [d3-scale-chromatic](https://github.com/d3/d3-scale-chromatic) 3.1 (ISC, Mike Bostock) computes them; none of its code is bundled.',
    table(['Palette', 'Scale', 'Terms'], SCALES),
    ...NOTICES_OF_SCALES.map(fenced),
    '## Nothing else',
    'Figures of published models stand beside their sources in `src/architectures/presets/`. The plugin brings no fonts and no pictures.',
    '## Texts',
    ...packages.flatMap(({ name, version, texts }) => [`### ${name} ${version}`, ...texts.map(fenced)]),
  ].join('\n\n').concat('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** As it stands: no mark in it means anything. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(2, ...[...text.matchAll(/`+/gu)].map(([marks]) => marks.length)) + 1);
  return `${fence}text\n${text}\n${fence}`;
}
