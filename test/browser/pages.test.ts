import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { numbersIn, tokensIn, useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';

const browser = useBrowser();
let out: string;
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'attention-pages-'));
  execFileSync(process.execPath, [join(ROOT, 'dist', 'cli.mjs'), 'render', join(ROOT, 'test', 'fixtures', 'vault'), '--out', out]);
});
afterAll(() => rmSync(out, { recursive: true }));

const addressOf = (note: string): string => pathToFileURL(join(out, `${note}.html`)).href;

test.each(['Start here', 'Numbers', 'Masked', 'Folder/Deeper note'])('“%s” as a page, with and without scripts, shows the numbers that the note shows', async (note) => {
  const inNote = await browser.open({ note });
  const numbers = await numbersIn(inNote.locator('.attention-diagrams').first());
  expect(numbers.length).toBeGreaterThan(3);

  const still = await browser.visit(addressOf(note), { javaScriptEnabled: false });
  expect(await numbersIn(still.locator('.attention-diagrams').first())).toEqual(numbers);
  const live = await browser.visit(addressOf(note));
  expect(await numbersIn(live.locator('.attention-diagrams').first())).toEqual(numbers);
});

test('a page is live: the toggle answers', async () => {
  const page = await browser.visit(addressOf('Folder/Deeper note'));
  await page.getByRole('radio', { name: /cross/iu }).click();
  expect((await tokensIn(page.locator('.attention-diagrams'))).keys).toEqual(['she', 'reads']);
});

test('where the script fails, the picture that stands there stays', async () => {
  const script = join(out, 'page.js');
  const whole = readFileSync(script, 'utf8');
  writeFileSync(script, `Float64Array.prototype.subarray = Float64Array.from = Math.exp = () => { throw new Error('broken'); };\n${whole}`);
  try {
    const page = await browser.visit(addressOf('Numbers'));
    expect(browser.takeProblems().join('\n')).toContain('broken');
    expect(await page.locator('.attention-diagrams svg').count()).toBeGreaterThan(0);
    expect(await page.getByRole('alert').count()).toBe(0);
  } finally {
    writeFileSync(script, whole);
  }
});

test('on paper a page is light, whatever the screen is', async () => {
  const page = await browser.visit(addressOf('Numbers'), { colorScheme: 'dark' });
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await ground()).toBe('rgb(30, 30, 30)');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await ground()).toBe('rgb(255, 255, 255)');
});
