import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';

const browser = useBrowser();

/** Puts the caret at the end of a line of the open note. */
async function caretAfter(page: Page, line: string): Promise<void> {
  await page.locator('.cm-line', { hasText: line }).last().click();
  await page.keyboard.press('End');
}

/** Opens the source of a block of the note in live preview; in a list it is open. */
async function edit(page: Page, block: number, line: string): Promise<void> {
  if (block !== LIST) await page.getByRole('button', { name: 'Edit this block' }).nth(block).click();
  await caretAfter(page, line);
}

const CALLOUT = 1;
const LIST = 2;

function suggestions(page: Page): Locator {
  return page.locator('.suggestion-item .suggestion-title');
}

function lines(page: Page): Promise<string[]> {
  return page.locator('.cm-line').allTextContents();
}

function selected(page: Page): Promise<string> {
  return page.locator('.suggestion-item.is-selected .suggestion-title').innerText();
}

/** Longer than anything waits here. Milliseconds. */
const A_WHILE = 900;

describe('completion', () => {
  test('is offered in a block, with a sentence, and Enter inserts it', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'mask: causal');
    await page.keyboard.press('Enter');
    await page.keyboard.type('temp');
    await suggestions(page).first().waitFor();
    expect(await suggestions(page).allTextContents()).toEqual(['temperature']);
    expect(await page.locator('.suggestion-note').innerText()).toMatch(/^[^.]+\.$/u);
    await page.keyboard.press('Enter');
    await page.keyboard.type('2');
    expect(await lines(page)).toContain('temperature: 2');
    expect(await suggestions(page).count()).toBe(0);
  });

  test('goes on to the values of a key; arrows choose, Tab inserts, and Enter is Enter again', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'mask: causal');
    await page.keyboard.press('Enter');
    await page.keyboard.type('norm');
    await suggestions(page).first().waitFor();
    await page.keyboard.press('Tab');
    await suggestions(page).nth(1).waitFor();
    const [first, second] = await suggestions(page).allTextContents();
    expect(await selected(page)).toBe(first);
    await page.keyboard.press('ArrowDown');
    expect(await selected(page)).toBe(second);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const last = await selected(page);
    expect(last).toBe((await suggestions(page).allTextContents()).at(-1));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await lines(page)).toEqual(expect.arrayContaining([`normalize: ${last}`, '']));
  });

  test('is chosen by mouse, and the caret stands after it', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'mask: causal');
    await page.keyboard.press('Enter');
    await page.keyboard.type('score: ');
    await suggestions(page).filter({ hasText: 'cosine' }).click();
    await page.keyboard.type(' # near');
    expect(await lines(page)).toContain('score: cosine # near');
  });

  test('Escape dismisses it, and what was typed stays', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'mask: causal');
    await page.keyboard.press('Enter');
    await page.keyboard.type('sc');
    await suggestions(page).first().waitFor();
    await page.keyboard.press('Escape');
    expect(await suggestions(page).count()).toBe(0);
    expect(await lines(page)).toContain('sc');
  });

  test.each([
    ['a callout', CALLOUT, 'heads: 2', '> ', '> mask: causal'],
    // The editor indents by itself.
    ['a list', LIST, 'score: dot', '', '  mask: causal'],
  ])('works in %s', async (_, block, line, marks, written) => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, block, line);
    await page.keyboard.press('Enter');
    await page.keyboard.type(`${marks}ma`);
    await suggestions(page).first().waitFor();
    await page.keyboard.press('Enter');
    await suggestions(page).filter({ hasText: /^causal$/u }).click();
    expect(await lines(page)).toContain(written);
  });

  test('offers the recordings of the vault after "import", by the middle of their names', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'mask: causal');
    await page.keyboard.press('Enter');
    await page.keyboard.type('import: cord');
    await suggestions(page).first().waitFor();
    expect(await suggestions(page).allTextContents()).toEqual(['data/recorded.json']);
    await page.keyboard.press('Enter');
    expect(await lines(page)).toContain('import: [[data/recorded.json]]');
  });

  test('is never offered outside a block', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    for (const line of ['Outside, mask', 'Below']) {
      await caretAfter(page, line);
      await page.keyboard.press('Enter');
      await page.keyboard.type('mask: ca');
      await page.waitForTimeout(A_WHILE / 3);
      expect(await suggestions(page).count()).toBe(0);
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('```yaml\nma');
    await page.waitForTimeout(A_WHILE / 3);
    expect(await suggestions(page).count()).toBe(0);
  });

  test('goes away with the plugin', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'mask: causal');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ma');
    await page.getByRole('button', { name: 'Disable plugin' }).click();
    expect(await page.locator('.suggestion-container, .attn-underlined, .attn-live-picture').count()).toBe(0);
  });
});

function underlined(page: Page): Locator {
  return page.locator('.attn-underlined');
}

/** As its hotkey would. */
function command(page: Page, id: string): Promise<boolean> {
  return page.evaluate((named) => window.app.commands.executeCommandById(`attention-diagrams:${named}`), id);
}

function listed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.app.commands.listed());
}

describe('mistakes', () => {
  test.each([
    ['a paragraph, in live preview', 'live-preview', 0, 'mask: causal', '\nscore: cosin', 'cosin'],
    ['a paragraph, in source mode', 'source', 0, 'mask: causal', '\nscore: cosin', 'cosin'],
    ['a callout', 'live-preview', CALLOUT, 'heads: 2', '\n> maks: causal', 'maks'],
    ['a list', 'live-preview', LIST, 'score: dot', '\nlayer: x', 'x'],
  ] as const)('are underlined at their exact range in %s', async (_, mode, block, line, typed, word) => {
    const page = await browser.open({ note: 'Typing', mode });
    if (mode === 'source') await caretAfter(page, line);
    else await edit(page, block, line);
    await page.keyboard.type(typed);
    await page.keyboard.press('Escape');
    await underlined(page).first().waitFor();
    expect(await underlined(page).allTextContents()).toEqual([word]);
  });

  test('say what was found when pointed at, and a click mends it', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'mask: causal');
    await page.keyboard.type('\nscore: cosin');
    await page.keyboard.press('Escape');
    await underlined(page).hover();
    const tooltip = page.locator('.cm-tooltip-lint');
    await tooltip.waitFor();
    expect(await tooltip.locator('.attn-mistake-message').innerText()).toBe('"score" takes one of scaled-dot, dot, cosine, general, additive, concat, location; found "cosin".');
    expect(await tooltip.locator('.attn-mistake-hint').innerText()).toBe('Did you mean "cosine"? For example: score: dot');
    await tooltip.getByRole('button', { name: 'Change to "cosine"' }).click();
    await page.keyboard.type(' ');
    expect(await lines(page)).toContain('score: cosine ');
    await underlined(page).waitFor({ state: 'detached' });
  });

  test('are found and mended by keyboard, one after another', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, CALLOUT, 'heads: 2');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('4');
    await underlined(page).waitFor();
    await caretAfter(page, 'In a callout');
    expect(await listed(page)).not.toContain('Attention Diagrams: Fix the mistake at the cursor');
    await command(page, 'go-to-mistake');
    const said = page.locator('.attn-at-mistake');
    expect(await said.innerText()).toMatch(/^The queries have 6 columns, which 4 heads cannot share evenly\.\nWrite 1, 2, 3 or 6,/u);
    expect(await listed(page)).toContain('Attention Diagrams: Fix the mistake at the cursor');
    await command(page, 'fix-mistake');
    expect(await lines(page)).toContain('> heads: 3');
    expect(await said.count()).toBe(0);
  });

  test('a line that is added stands in the callout', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, CALLOUT, 'heads: 2');
    await page.keyboard.type('\n> attention: cross');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('>');
    await underlined(page).first().waitFor();
    await command(page, 'go-to-mistake');
    await command(page, 'fix-mistake');
    expect(await lines(page)).toEqual(expect.arrayContaining(['> attention: cross', '> keys: I am a student', '> ```']));
  });

  test('nothing is underlined outside a block, nor in one of another language', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await caretAfter(page, 'Below');
    await page.keyboard.type('\n\nmaks: causal\n\n```yaml\nmaks: causal\n```\n');
    await page.waitForTimeout(A_WHILE);
    expect(await underlined(page).count()).toBe(0);
  });
});

function picture(page: Page): Locator {
  return page.locator('.attn-live-picture');
}

function tokens(page: Page): Promise<string[]> {
  return picture(page).locator('svg text').allTextContents();
}

describe('the picture below the source', () => {
  test('follows what is written, a pause after it', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'the cat sat on the mat');
    await picture(page).waitFor();
    expect(await tokens(page)).toContain('mat');
    await page.keyboard.type('adors', { delay: 20 });
    expect(await tokens(page)).toContain('mat');
    await picture(page).locator('svg text', { hasText: 'matadors' }).first().waitFor();
    expect(await tokens(page)).not.toContain('mat');
  });

  test('keeps the last one without a mistake, says so, and what follows stays where it is', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'mask: causal');
    await page.keyboard.press('End');
    const figure = picture(page).locator('.attn-figure');
    await page.keyboard.type('x');
    const kept = picture(page).locator('.attn-written-said[role="status"]');
    await kept.getByText(/^Line 2: .* Below is the last picture without a mistake\.$/u).waitFor();
    const broken = await figure.boundingBox();
    expect(await picture(page).locator('.attn-kept').count()).toBe(1);
    expect(await tokens(page)).toContain('mat');
    await page.keyboard.press('Backspace');
    await picture(page).locator('.attn-kept').waitFor({ state: 'detached' });
    expect(await kept.innerText()).toBe('');
    expect(await figure.boundingBox()).toEqual(broken);
  });

  test('is there while the caret is in a block, in one that is open at a time', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await caretAfter(page, 'Outside, mask');
    expect(await picture(page).count()).toBe(0);
    await edit(page, 0, 'mask: causal');
    await picture(page).waitFor();
    expect(await tokens(page)).toContain('mat');
    await caretAfter(page, 'score: dot');
    expect(await picture(page).count()).toBe(1);
    expect(await tokens(page)).toContain('étudiant');
    await caretAfter(page, 'Outside, mask');
    expect(await picture(page).count()).toBe(0);
  });

  test('leaves the way of the caret up and down as it was', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await caretAfter(page, 'Below');
    await page.keyboard.type('\n\n```attention\na cat\na dog\n```\nend');
    const steps: (number | undefined)[] = [];
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press('ArrowUp');
      steps.push(await page.evaluate(() => window.app.workspace.getLeavesOfType('markdown')[0]?.view.editor?.getCursor().line));
    }
    const [first = 0] = steps;
    expect(steps).toEqual([0, 1, 2, 3, 4, 5].map((up) => first - up));
  });

  test('answers to the reader, and keeps what was chosen while the text changes', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, LIST, 'score: dot');
    await picture(page).getByRole('radio', { name: /self/iu }).click();
    await caretAfter(page, 'score: dot');
    await page.keyboard.type('\ntemperature: 2');
    await page.waitForTimeout(A_WHILE);
    expect(await picture(page).getByRole('radio', { name: /self/iu }).getAttribute('aria-checked')).toBe('true');
  });

  test('does not move the text that is being written', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, LIST, 'score: dot');
    await picture(page).waitFor();
    const line = page.locator('.cm-line', { hasText: 'score: ' });
    const before = await line.boundingBox();
    await page.keyboard.type('s', { delay: 20 });
    await page.waitForTimeout(A_WHILE);
    await page.keyboard.press('Backspace');
    await page.waitForTimeout(A_WHILE);
    expect(await line.boundingBox()).toEqual(before);
  });

  test.each(['source', 'reading'] as const)('there is none in %s', async (mode) => {
    const page = await browser.open({ note: 'Typing', mode });
    if (mode === 'source') await caretAfter(page, 'mask: causal');
    await page.waitForTimeout(A_WHILE / 3);
    expect(await picture(page).count()).toBe(0);
  });

  test('is turned off by a command, and stays off', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await edit(page, 0, 'mask: causal');
    await picture(page).waitFor();
    await command(page, 'toggle-live-picture');
    expect(await picture(page).count()).toBe(0);
    await page.reload();
    await edit(page, 0, 'mask: causal');
    expect(await picture(page).count()).toBe(0);
    await command(page, 'toggle-live-picture');
    await picture(page).waitFor();
  });

  test('draws what a block imports', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    await caretAfter(page, 'Below');
    await page.keyboard.type('\n\n```attention\n\n```');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('import: [[data/recorded.json]]');
    await picture(page).locator('svg').first().waitFor();
    expect(await underlined(page).count()).toBe(0);
  });

  test('follows the file that a block imports, while the caret stays in the block and no longer', async () => {
    const page = await browser.open({ note: 'Typing', mode: 'live-preview' });
    const listening = (): Promise<number> => page.evaluate(() => window.app.vault.listening);
    await caretAfter(page, 'Below');
    const before = await listening();
    await page.keyboard.type('\n\n```attention\n\n```');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('import: [[data/later.json]]');
    await picture(page).getByText('There is no file "data/later.json" in this vault.').waitFor();
    const file = (model: string) => JSON.stringify({ format: 1, model, tokens: ['a', 'b'], attention: [[[[1, 0], [0, 1]]]] });
    await page.evaluate((text) => void window.app.vault.create('data/later.json', text), file('a-later-one'));
    await picture(page).getByText('recorded from a-later-one').first().waitFor();
    await page.evaluate((text) => window.app.vault.modify('data/later.json', text), file('another-one'));
    await picture(page).getByText('recorded from another-one').first().waitFor();
    await page.evaluate(() => window.app.vault.removed('data/later.json'));
    await picture(page).locator('.attn-kept-said', { hasText: 'There is no file "data/later.json" in this vault.' }).waitFor();

    await caretAfter(page, 'Below');
    await picture(page).waitFor({ state: 'detached' });
    // The block itself is drawn now, and follows its file in the same four ways.
    expect(await listening() - before).toBe(4);
  });
});

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violations(page: Page, within: string): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (context) => {
    const { axe: running }: { axe?: { run(context: string, options: object): Promise<{ violations: Violation[] }> } } = Object.fromEntries(Object.entries(window));
    return (await running?.run(context, { resultTypes: ['violations'] }))?.violations;
  }, within);
  if (found === undefined) throw new Error('axe did not run.');
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

test.each(['light', 'dark'] as const)('axe finds nothing in a kept picture, a mistake and completions, %s', async (theme) => {
  const page = await browser.open({ note: 'Typing', mode: 'live-preview', theme });
  await edit(page, 0, 'mask: causal');
  await page.keyboard.type('\nscore: cosin');
  await suggestions(page).first().waitFor();
  expect(await violations(page, '.suggestion-container .suggestion-item')).toEqual([]);
  await page.keyboard.press('Escape');
  await picture(page).locator('.attn-kept').waitFor();
  expect(await violations(page, '.attn-live-picture')).toEqual([]);
  await underlined(page).hover();
  await page.locator('.cm-tooltip-lint').waitFor();
  expect(await violations(page, '.cm-tooltip-lint')).toEqual([]);
});
