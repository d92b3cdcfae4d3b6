import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { views } from '../src/block/views';

const GOLDEN = 'test/fixtures/golden';
const THEMES = ['light', 'dark'] as const;
const WIDTHS = [1000, 320] as const;

/** A page of every golden picture. The pictures are the tests' own, so the page cannot show what the code does not draw. */
export function gallery(root: string): string {
  const pictures = readdirSync(join(root, GOLDEN)).filter((file) => file.endsWith('.svg')).sort();
  const sections = pictures.map((file) => `### ${titleOf(file)}\n\n![${titleOf(file)}](../${GOLDEN}/${file})`);
  return [
    '# Gallery', 'Every picture that the tests compare, made by `npm run docs`.',
    '## Every view, light and dark, on a screen and on a phone',
    'Taken in a browser, a quarter of their size and without their texts, whose fonts differ from one machine to the next. `test/browser/views.test.ts` holds the plugin to them.',
    ...Object.entries(views).map(([view, sentence]) => `### View ${view}\n\n${sentence}\n\n${tableOf(view)}`),
    '## Pictures as files', 'As the command line writes them, in light and dark.', ...sections,
  ].join('\n\n') + '\n';
}

/** A row for each theme, a column for each width. */
function tableOf(view: string): string {
  const rows = THEMES.map((theme) => `| ${theme} | ${WIDTHS.map((width) => `![${view}, ${theme}, ${width} px](../${GOLDEN}/views/${view}-${theme}-${width}.png)`).join(' | ')} |`);
  return [`| | ${WIDTHS.map((width) => `${width} px`).join(' | ')} |`, `|${'---|'.repeat(WIDTHS.length + 1)}`, ...rows].join('\n');
}

function titleOf(file: string): string {
  const words = file.replace(/\.svg$/u, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
