import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/imports';

/** A pattern that a phone cannot read is a mistake of the whole file: the plugin would not load there at all. */
test.each(['main.js', 'dist/publish.js', 'dist/page.js'])('%s holds no lookbehind, which iOS reads from 16.4 on', (bundle) => {
  expect(readFileSync(join(ROOT, bundle), 'utf8').match(/.{0,60}\(\?<[=!].{0,60}/u)?.[0]).toBeUndefined();
});
