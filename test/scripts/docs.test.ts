import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gallery } from '../../scripts/gallery';
import { mathematics } from '../../scripts/mathematics';
import { reference } from '../../scripts/reference';
import { vocabularies } from '../../scripts/vocabularies';
import { ROOT } from '../support/imports';

test.each([
  ['block-reference.md', reference()],
  ['vocabularies.md', vocabularies()],
  ['gallery.md', gallery(ROOT)],
  ['mathematics.md', mathematics()],
])('docs/%s is not stale: run "npm run docs" after a change', (file, expected) => {
  expect(readFileSync(join(ROOT, 'docs', file), 'utf8')).toBe(expected);
});
