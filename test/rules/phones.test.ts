import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/imports';

const BUNDLES = ['main.js', 'dist/publish.js', 'dist/page.js'];
const found = (bundle: string, what: string): string | undefined => new RegExp(`${what}.{0,60}`, 'u').exec(readFileSync(join(ROOT, bundle), 'utf8'))?.[0];

/** A pattern that a phone cannot read is a mistake of the whole file: the plugin would not load there at all. */
test.each(BUNDLES)('%s holds no lookbehind, which iOS reads from 16.4 on', (bundle) => {
  expect(found(bundle, '\\(\\?<[=!]')).toBeUndefined();
});

/** What iOS 15.4 does not have yet: the oldest that has all else that the bundles use. */
const LATER = ['\\.toReversed\\(', '\\.toSorted\\(', '\\.toSpliced\\(', '\\.toWellFormed\\(', '\\.isWellFormed\\(', 'Object\\.groupBy', 'Map\\.groupBy', 'Array\\.fromAsync', 'Promise\\.withResolvers', 'Iterator\\.from', '\\.union\\(new Set'];

test.each(BUNDLES)('%s calls nothing that came after iOS 15.4', (bundle) => {
  expect(LATER.map((what) => found(bundle, what)).filter((one) => one !== undefined)).toEqual([]);
});
