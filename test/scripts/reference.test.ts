import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reference } from '../../scripts/reference';
import { ROOT } from '../support/imports';

test('docs/block-reference.md is what the schema says: run "npm run docs" after a change', () => {
  expect(readFileSync(join(ROOT, 'docs/block-reference.md'), 'utf8')).toBe(reference());
});
