import { join } from 'node:path';
import { By, Key, until } from 'selenium-webdriver';
import type { WebDriver, WebElement } from 'selenium-webdriver';
import { ROOT } from '../support/imports';
import { inWebkit, useWebkit, WEBKIT } from '../support/webkit';

const webkit = useWebkit(join(ROOT, 'test', 'fixtures', 'vault'));

const MATRIX = '.attn-view-matrix .attn-panel';
const SOON = 5000;

const found = (there: WebDriver, selector: string): Promise<WebElement> => Promise.resolve(there.findElement(By.css(selector)));
const textOf = async (there: WebDriver, selector: string): Promise<string> => (await found(there, selector)).getText();
const press = (there: WebDriver, ...keys: readonly string[]): Promise<void> => there.actions().sendKeys(...keys).perform();
const pointAt = (there: WebDriver, origin: WebElement): Promise<void> => there.actions().move({ origin }).perform();
const pointAway = (there: WebDriver): Promise<void> => there.actions().move({ x: 2, y: 2 }).perform();
const numbersOf = (there: WebDriver): Promise<string> => there.executeScript<string>(() => [...document.querySelectorAll('.attention-diagrams svg text')].map(({ textContent }) => textContent).join(' '));

/** What is said of an element, by what it is and the words on it. */
const labelled = (what: string, words: string): string => `.//*[@role="${what}" or self::${what}][normalize-space(.)="${words}" or @aria-label="${words}"]`;

async function click(there: WebDriver, what: string, words: string): Promise<void> {
  const element = await there.findElement(By.xpath(labelled(what, words)));
  await there.executeScript((wanted: Element) => wanted.scrollIntoView({ block: 'center' }), element);
  await element.click();
}

async function choose(there: WebDriver, item: string): Promise<void> {
  await click(there, 'button', 'More');
  await there.wait(until.elementLocated(By.css('[role="menu"]')), SOON);
  await click(there, 'menuitem', item);
}

describe(WEBKIT, () => {
  inWebkit('pointing explains a cell, a click holds it, Escape lets go', async () => {
    const there = await webkit.open({ note: 'Masked' });
    const cell = await found(there, `${MATRIX} .attn-number text`);
    await there.executeScript((element: Element) => element.scrollIntoView({ block: 'center' }), cell);
    await pointAt(there, cell);
    expect(await textOf(there, '.attn-inspector')).toMatch(/^The → The: weight 1/u);
    await there.actions().click().perform();
    await pointAway(there);
    expect(await textOf(there, '.attn-inspector')).toContain('The → The');
    await press(there, Key.ESCAPE);
    expect(await textOf(there, '.attn-inspector')).not.toContain('→');
  });

  inWebkit('the toggle answers to the mouse and to the arrow keys', async () => {
    const there = await webkit.open({ note: 'Folder/Deeper note' });
    const before = await numbersOf(there);
    await click(there, 'radio', 'Cross-attention');
    expect(await numbersOf(there)).not.toBe(before);
    await press(there, Key.ARROW_LEFT);
    expect(await numbersOf(there)).toBe(before);
  });

  inWebkit('arrow keys walk through a matrix, and each cell is told', async () => {
    const there = await webkit.open({ note: 'Masked' });
    await there.executeScript((selector: string) => document.querySelector<HTMLElement>(selector)?.focus(), MATRIX);
    await press(there, Key.ARROW_DOWN);
    const first = await textOf(there, '.attn-inspector');
    await press(there, Key.ARROW_RIGHT, Key.ARROW_DOWN);
    expect(await textOf(there, '.attn-inspector')).not.toBe(first);
    expect(first).toContain('→');
  });

  inWebkit.each(['SVG', 'PNG', 'CSV', 'LaTeX'])('%s is copied: this engine gives the clipboard away within a click, or not at all', async (kind) => {
    const there = await webkit.open({ note: 'Folder/Deeper note' });
    await choose(there, `Copy as ${kind}`);
    await there.wait(async () => (await textOf(there, '.attn-said')) !== '', SOON);
    expect(await textOf(there, '.attn-said')).toBe(`Copied as ${kind}.`);
  });

  inWebkit('a picture is saved as PNG, with its colours', async () => {
    const there = await webkit.open({ note: 'Folder/Deeper note' });
    await choose(there, 'Save as PNG, 2 ×');
    await there.wait(async () => (await textOf(there, '.attn-said')) !== '', SOON);
    expect(await textOf(there, '.attn-said')).toBe('Saved Attachments/attention@2x.png.');
    const colours = await there.executeAsyncScript<number>((done: (count: number) => void) => {
      const content = window.app.vault.contentOf('Attachments/attention@2x.png') ?? '';
      void createImageBitmap(new Blob([content], { type: 'image/png' })).then((image) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const pen = canvas.getContext('2d');
        pen?.drawImage(image, 0, 0);
        done(new Set(new Uint32Array(pen?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0))).size);
      });
    });
    expect(colours).toBeGreaterThan(50);
  });

  inWebkit('a lecture fills the window, its keys lead on, and Escape leaves it', async () => {
    const there = await webkit.open({ note: 'Talk' });
    await choose(there, 'Present');
    await there.wait(until.elementLocated(By.css('dialog[open]')), SOON);
    const slide = (): Promise<string> => there.executeScript<string>(() => document.querySelector('dialog')?.textContent ?? '');
    const first = await slide();
    await press(there, Key.ARROW_RIGHT);
    await there.wait(async () => (await slide()) !== first, SOON);
    const covers = await there.executeScript<boolean>(() => document.querySelector('dialog')?.getBoundingClientRect().width === innerWidth);
    expect(covers).toBe(true);
    await press(there, Key.ESCAPE);
    expect(await there.findElements(By.css('dialog[open]'))).toEqual([]);
  });

  inWebkit('what is written in live preview is drawn once the cursor leaves', async () => {
    const there = await webkit.open({ note: 'Numbers', mode: 'live-preview' });
    const before = await numbersOf(there);
    await click(there, 'button', 'Edit this block');
    await press(there, Key.ARROW_DOWN, Key.END, Key.BACK_SPACE, ', [0, 1]]');
    await there.actions().keyDown(Key.CONTROL).sendKeys(Key.END).keyUp(Key.CONTROL).perform();
    await there.wait(until.elementLocated(By.css('.attention-diagrams svg')), SOON);
    expect(await numbersOf(there)).not.toBe(before);
  });

  inWebkit('what is on screen is saved to the note', async () => {
    const there = await webkit.open({ note: 'Left' });
    await click(there, 'radio', 'Self-attention');
    await choose(there, 'Save to note');
    await there.wait(async () => there.executeScript(() => window.app.vault.textOf('Left.md')?.includes('attention: self')), SOON);
  });
});
