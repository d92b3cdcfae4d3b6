import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const GOLDEN = 'test/fixtures/golden';

/** A page of every golden picture. The pictures are the tests' own, so the page cannot show what the code does not draw. */
export function gallery(root: string): string {
  const pictures = readdirSync(join(root, GOLDEN)).filter((file) => file.endsWith('.svg')).sort();
  const sections = pictures.map((file) => `## ${titleOf(file)}\n\n![${titleOf(file)}](../${GOLDEN}/${file})`);
  return ['# Gallery', 'Every picture that the tests compare, made by `npm run docs`.', ...sections].join('\n\n') + '\n';
}

function titleOf(file: string): string {
  const words = file.replace(/\.svg$/u, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
