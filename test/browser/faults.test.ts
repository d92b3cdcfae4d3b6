import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';
import { noteText } from '../support/notes';

const browser = useBrowser();

const LEFT = readFileSync(join(ROOT, 'test', 'fixtures', 'vault', 'Left.md'), 'utf8');
const IN_READING = { note: 'Left', mode: 'reading' } as const;
const block = (page: Page) => page.locator('.stand-in-leaf:not(.stand-in-beside) .attention-diagrams').first();
const self = (page: Page) => block(page).getByRole('radio', { name: 'Self-attention' });

async function chosen(page: Page, item: string): Promise<void> {
  await block(page).getByRole('button', { name: 'More' }).click();
  await block(page).getByRole('menu').getByText(item, { exact: true }).click();
}

test.each(['Copy as SVG', 'Copy as PNG', 'Copy link to this view', 'Copy as CSV'])('a clipboard that refuses “%s” is told of, and the block stays as it is', async (item) => {
  const page = await browser.open(IN_READING);
  await page.evaluate(() => {
    const refused = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write: refused, writeText: refused } });
  });
  await chosen(page, item);
  await block(page).locator('.attn-said', { hasText: 'The clipboard refused.' }).waitFor();
  expect(await page.getByText('This is a bug').count()).toBe(0);
  browser.takeProblems();
});

describe('while the form is open', () => {
  const text = (page: Page) => page.getByLabel('The block’s text');
  const saved = (page: Page) => page.getByRole('button', { name: 'Save to the note' }).click();

  async function opened(page: Page): Promise<void> {
    await chosen(page, 'Edit this diagram…');
    await text(page).fill('the sea');
  }

  test.each([['Left.md', 'Right.md'], ['Left.md', 'Folder/Left.md']])('the note %s becomes %s: it is saved there', async (from, to) => {
    const page = await browser.open(IN_READING);
    await opened(page);
    await page.evaluate(([before, after]) => window.app.vault.rename(before, after), [from, to] as const);
    await saved(page);
    await page.waitForFunction((path) => window.app.vault.textOf(path)?.includes('```attention\nthe sea\n```') === true, to);
    expect(await noteText(page, from)).toBeUndefined();
  });

  test('the note is deleted: what was written is still in the form', async () => {
    const page = await browser.open(IN_READING);
    await opened(page);
    await page.evaluate(() => window.app.vault.removed('Left.md'));
    await saved(page);
    await page.getByRole('alert').getByText('There is no note “Left.md” to save to.').waitFor();
    expect(await text(page).inputValue()).toBe('the sea');
    expect(await noteText(page, 'Left.md')).toBeUndefined();
  });

  test('the note of an editor is deleted: nothing is written into an editor that nobody sees any more', async () => {
    const page = await browser.open({ note: 'Left', mode: 'live-preview' });
    await page.evaluate(() => {
      const editor = window.app.workspace.getLeavesOfType('markdown')[0]?.view.editor;
      editor?.setSelection(editor.offsetToPos(editor.getValue().indexOf('```attention') + 14));
      editor?.focus();
    });
    await page.evaluate(() => void window.app.commands.executeCommandById('attention-diagrams:edit-diagram'));
    await text(page).fill('the sea');
    await page.evaluate(() => window.app.vault.removed('Left.md'));
    await saved(page);
    await page.getByRole('alert').getByText('There is no note “Left.md” to save to.').waitFor();
    expect(await text(page).inputValue()).toBe('the sea');
  });

  test('the block is changed in the note: neither is lost', async () => {
    const page = await browser.open(IN_READING);
    await opened(page);
    const other = LEFT.replace('```attention\n', '```attention\n# by somebody else\n');
    await page.evaluate((now) => window.app.vault.modify('Left.md', now), other);
    await saved(page);
    await page.getByRole('alert').getByText('could not be found for certain').waitFor();
    expect([await text(page).inputValue(), await noteText(page, 'Left.md')]).toEqual(['the sea', other]);
  });

  test('the plugin is switched off: nothing of it throws', async () => {
    const page = await browser.open(IN_READING);
    await opened(page);
    await page.evaluate(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Disable plugin')?.click());
    await saved(page);
    await page.waitForFunction(() => window.app.vault.textOf('Left.md')?.includes('the sea') === true);
    await page.locator('.attn-form-modal').waitFor({ state: 'detached' });
  });
});

describe('a vault that refuses', () => {
  async function refuseWriting(page: Page): Promise<void> {
    await page.evaluate(() => {
      const refused = () => Promise.reject(new Error('EROFS: read-only file system'));
      Object.assign(window.app.vault, { process: refused, create: refused, createBinary: refused });
    });
  }

  test('what cannot be saved to the note is said, and stays on screen', async () => {
    const page = await browser.open(IN_READING);
    await refuseWriting(page);
    await self(page).click();
    await chosen(page, 'Save to note');
    await block(page).getByText('The note could not be written.').waitFor();
    await block(page).getByRole('radio', { name: 'Self-attention', checked: true }).waitFor();
    expect(await noteText(page, 'Left.md')).toBe(LEFT);
    expect(browser.takeProblems().every((problem) => problem.includes('EROFS'))).toBe(true);
  });

  test('what is written in the form is still there when it cannot be saved', async () => {
    const page = await browser.open(IN_READING);
    await refuseWriting(page);
    await chosen(page, 'Edit this diagram…');
    const text = page.getByLabel('The block’s text');
    await text.fill('the sea');
    await page.getByRole('button', { name: 'Save to the note' }).click();
    await page.getByRole('alert').getByText('The note could not be written.').waitFor();
    expect(await text.inputValue()).toBe('the sea');
    browser.takeProblems();
  });

  test.each([['Freeze below the block', 'The picture could not be put into the note.'], ['Save as SVG', 'could not be saved.']])('“%s” says that it could not', async (item, said) => {
    const page = await browser.open(IN_READING);
    await refuseWriting(page);
    await chosen(page, item);
    await block(page).locator('.attn-said', { hasText: said }).waitFor();
    expect(await noteText(page, 'Left.md')).toBe(LEFT);
    browser.takeProblems();
  });
});

describe('a picture that cannot be put into its note does not stay behind', () => {
  const attachments = (page: Page): Promise<string[]> => page.evaluate(() => window.app.vault.getFiles().map(({ path }) => path).filter((path) => path.startsWith('Attachments/')));

  test('where the note refuses, and files can be made', async () => {
    const page = await browser.open(IN_READING);
    await page.evaluate(() => Object.assign(window.app.vault, { process: () => Promise.reject(new Error('EROFS: read-only file system')) }));
    await chosen(page, 'Freeze below the block');
    await block(page).locator('.attn-said', { hasText: 'The note could not be written. Save the picture as SVG and embed it.' }).waitFor();
    expect([await noteText(page, 'Left.md'), await attachments(page)]).toEqual([LEFT, []]);
    expect(browser.takeProblems().every((problem) => problem.includes('EROFS'))).toBe(true);
  });

  test.each([['deleted', 'There is no note “Left.md” to save to.'], ['changed', 'The block could not be found for certain: the note does not hold it as it is drawn here.']])('where it is %s while the picture is saved', async (what, why) => {
    const page = await browser.open(IN_READING);
    await page.evaluate((happens) => {
      const { vault } = window.app;
      const create = vault.create.bind(vault);
      Object.assign(vault, { create: async (path: string, text: string) => {
        const file = await create(path, text);
        if (happens === 'deleted') vault.removed('Left.md');
        else vault.modify('Left.md', 'Other words.');
        return file;
      } });
    }, what);
    await chosen(page, 'Freeze below the block');
    await page.locator('.notice, .attn-said', { hasText: `${why} Save the picture as SVG and embed it.` }).first().waitFor();
    expect([await noteText(page, 'Left.md'), await attachments(page)]).toEqual([what === 'deleted' ? undefined : 'Other words.', []]);
  });
});

test.each(['Save to note', 'Freeze below the block'])('a note that is deleted after “%s” was pressed is not written any more, and that is said', async (pressed) => {
  const page = await browser.open(IN_READING);
  await self(page).click();
  await block(page).getByRole('button', { name: 'More' }).click();
  await block(page).locator('button', { hasText: pressed }).evaluate((button) => {
    if (button instanceof HTMLElement) button.click();
    window.app.vault.removed('Left.md');
  });
  if (pressed === 'Save to note') await page.getByText('The note could not be written.').first().waitFor();
  else await page.waitForTimeout(500);
  expect(await noteText(page, 'Left.md')).toBeUndefined();
  expect(await page.getByText('This is a bug').count()).toBe(0);
  expect(browser.takeProblems().every((problem) => problem.includes('ENOENT'))).toBe(true);
});

test('processed on detached elements, twice, out of order, and while the plugin goes: a picture each, and nothing is left', async () => {
  const page = await browser.open({ note: 'Numbers' });
  const pictures = await page.evaluate(async () => {
    interface Child { load(): void; unload(): void }
    const promised: Promise<unknown>[] = [];
    const made = (source: string, children: Child[]): HTMLElement => {
      const el = document.createElement('div');
      el.createEl('pre').createEl('code', { cls: 'language-attention', text: source });
      const context = { docId: 'a', sourcePath: 'Numbers.md', frontmatter: null, promises: promised, getSectionInfo: () => null, addChild: (child: Child) => children.push(child) };
      window.app.codeBlocks.process(el, context, 'kept');
      return el;
    };
    const children: Child[] = [];
    const counted = (el: Element): number => el.querySelectorAll('svg').length;
    const [one, two, broken] = [made('the cat', children), made('the cat', children), made('the cat\nmask: {', children)];
    await Promise.all(promised);
    const drawn = [one, two, broken].map((el) => counted(el) > 0 || el.querySelector('.attn-diagnostics') !== null);
    // Unloaded before they were loaded, loaded twice, on the page after they were unloaded, and again.
    const [first, second, third] = children;
    first?.unload();
    second?.load();
    second?.load();
    document.body.append(one, two);
    first?.load();
    second?.unload();
    second?.unload();
    third?.load();
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Disable plugin')?.click();
    second?.load();
    third?.unload();
    first?.unload();
    second?.unload();
    const left = [one, two, broken].map(counted);
    one.remove();
    two.remove();
    return { drawn, left };
  });
  expect(pictures).toEqual({ drawn: [true, true, true], left: [0, 0, 0] });
});

test('enabled and disabled a hundred times, nothing of the plugin is left: listeners, nodes, timers, styles, what is registered', async () => {
  const page = await browser.open({ note: 'Numbers', mode: 'live-preview', beside: 'reading' });
  const held = () => page.evaluate(() => {
    const { vault, commands, editing, codeBlocks, registrations } = window.app;
    return {
      listening: vault.listening, commands: commands.size, suggests: editing.suggests.size, extensions: [editing.extensions].flat().length, drawn: codeBlocks.has('attention'),
      registered: [registrations.views, registrations.ribbon, registrations.protocols, registrations.cli, registrations.bases].map(({ size }) => size),
      styles: document.styleSheets.length + document.adoptedStyleSheets.length + document.querySelectorAll('style').length, elements: document.querySelectorAll('[class*="attn-"], .attention-diagrams').length,
      timers: Number(Reflect.get(window, 'timersLeft')),
    };
  });
  await page.evaluate(() => {
    const waiting = new Set<number>();
    const [start, stop] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
    Object.assign(window, {
      setTimeout: (run: () => void, wait?: number) => {
        const id = start(() => {
          waiting.delete(id);
          run();
        }, wait);
        // CodeMirror asks itself a second later whether what it saw was right; it is not the plugin's, and stays as long as its editor does.
        if (new Error().stack?.includes('DOMObserver') !== true) waiting.add(id);
        return id;
      },
      clearTimeout: (id: number) => {
        waiting.delete(id);
        stop(id);
      },
    });
    Object.defineProperty(window, 'timersLeft', { get: () => waiting.size });
  });
  const protocol = await page.context().newCDPSession(page);
  const memory = async () => {
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    await protocol.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
    return { nodes, listeners: jsEventListeners };
  };
  /** Until what was drawn has been on the page: Preact calls effects after that, and asks itself to by a timer of its own. */
  const toggle = (times: number) => page.evaluate((count) => {
    for (let press = 0; press < count; press++) [...document.querySelectorAll('button')].find(({ textContent }) => /^(?:Disable|Enable) plugin$/u.test(textContent))?.click();
    return new Promise<void>((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next))));
  }, times);
  await toggle(5);
  const nothing = { commands: 0, suggests: 0, extensions: 0, drawn: false, registered: [0, 0, 0, 0, 0], elements: 0, timers: 0 };
  // At once: what ends by itself a moment later was not ended.
  expect(await held()).toMatchObject(nothing);
  await page.waitForTimeout(300);
  const [memoryBefore, before] = [await memory(), await held()];
  await toggle(200);
  expect(await held()).toMatchObject(nothing);
  await page.waitForTimeout(300);
  expect([await memory(), await held()]).toEqual([memoryBefore, before]);
});
