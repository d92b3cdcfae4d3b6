import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numbersIn, useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';

const browser = useBrowser();
const script = readFileSync(join(ROOT, 'dist', 'publish.js'), 'utf8');

test('on a site of Obsidian Publish the block is registered, and drawn as in the vault', async () => {
  const note = await browser.open({ note: 'Numbers' });
  const numbers = await numbersIn(note.locator('.attention-diagrams'));

  const page = await browser.visit('about:blank');
  await page.evaluate(() => {
    const registered = new Map<string, unknown>();
    Object.assign(window, { registered, publish: { registerMarkdownCodeBlockProcessor: (language: string, draw: unknown) => registered.set(language, draw) } });
  });
  await page.addScriptTag({ content: script });
  const languages = await page.evaluate((source) => {
    const registered: Map<string, (source: string, el: HTMLElement) => void> = Reflect.get(window, 'registered');
    registered.get('attention')?.(source, document.body.appendChild(document.createElement('div')));
    return [...registered.keys()];
  }, 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]\ntitle: By hand');
  expect(languages).toEqual(['attention']);
  expect(await numbersIn(page.locator('.attention-diagrams'))).toEqual(numbers);
});

test('blocks are live there, and what would need the network is said', async () => {
  const page = await browser.visit('about:blank');
  await page.evaluate(() => {
    Object.assign(window, { publish: { registerMarkdownCodeBlockProcessor: (_language: string, draw: (source: string, el: HTMLElement) => void) => {
      for (const source of ['I am a student -> je suis', 'import: "[[recorded.json]]"']) draw(source, document.body.appendChild(document.createElement('div')));
    } } });
  });
  await page.addScriptTag({ content: script });
  const [first, second] = [page.locator('.attention-diagrams').first(), page.locator('.attention-diagrams').nth(1)];
  const before = await numbersIn(first);
  await first.getByRole('radio', { name: 'Self-attention' }).click();
  await first.getByRole('radio', { name: 'Self-attention', checked: true }).waitFor();
  expect(await numbersIn(first)).not.toEqual(before);
  expect(await second.locator('.attn-message').first().textContent()).toContain('a block loads nothing over the network');
});

test('on any other page the script does nothing, and leaves no global behind', async () => {
  const page = await browser.visit('about:blank');
  const before = await page.evaluate(() => Object.keys(window).length);
  await page.addScriptTag({ content: script });
  expect(await page.evaluate(() => Object.keys(window).length)).toBe(before);
});
