import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, ROOT } from '../support/imports';

const LONGEST = 300;
const FOLDERS = ['src', 'styles', 'scripts', 'bench', 'test'];

/** A window that looks like the app's: as long as the app has parts. */
const WINDOW = 'test/support/stand-in/stand-in.css';
/** Each starts a browser and a vault that all of its tests share; in two files it would be two of them. */
const ONE_PAGE: readonly string[] = ['test/browser/settings.test.ts', 'test/browser/taking-away.test.ts', 'test/browser/writing.test.ts'];

const longer = FOLDERS.flatMap((folder) => filesBelow(folder, /\.(?:tsx?|mjs|cjs|css)$/u)).filter((file) => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1 > LONGEST);

test('a file is short enough to be seen as a whole, or has a reason', () => {
  expect(longer.sort()).toEqual([...ONE_PAGE, WINDOW]);
});
