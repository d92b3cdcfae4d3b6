import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { numbersIn, openedBy, useBrowser } from '../support/browser';
import { leftBlocks, noteText } from '../support/notes';

const browser = useBrowser();

const LEFT = { note: 'Left', mode: 'reading' } as const;
const DATA = 'stand-in-data-of-attention-diagrams';
/** Of the app: from the first on it draws what plugins declare, before they draw themselves. */
const APPS = ['newest', 'oldest'] as const;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const window: { readonly axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };

const block = (page: Page, index = 0): Locator => page.locator('.stand-in-leaf:not(.stand-in-beside) .attention-diagrams').nth(index);
const sample = (page: Page): Locator => page.getByRole('region', { name: 'A sample' });
const radio = (of: Locator, name: string): Locator => of.getByRole('radio', { name, exact: true });
const notices = (page: Page): Locator => page.locator('.notice');

async function openSettings(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await sample(page).locator('.attn-panel').first().waitFor();
  return settings;
}

async function choose(page: Page, name: string, option: string): Promise<void> {
  const settings = await openSettings(page);
  await settings.getByLabel(name, { exact: true }).selectOption({ label: option });
  await page.keyboard.press('Escape');
}

async function restart(page: Page): Promise<void> {
  await page.reload();
  await page.locator('body[data-stand-in="ready"]').waitFor();
  await block(page).locator('.attn-panel').first().waitFor();
}

function stored(page: Page): Promise<unknown> {
  return page.evaluate((key): unknown => JSON.parse(localStorage.getItem(key) ?? 'null'), DATA);
}

/** As a file that was written elsewhere. */
async function startWith(page: Page, data: unknown): Promise<void> {
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [DATA, JSON.stringify(data)] as const);
  await restart(page);
}

/** The pointer leaves the block, and so does the focus. */
async function turnAway(page: Page): Promise<void> {
  await page.mouse.move(5, 5);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
}

test.each(APPS)('a choice shows at once in the sample and in every open block, and after a restart: app %s', async (app) => {
  const page = await browser.open({ ...LEFT, beside: 'live-preview', app });
  const beside = page.locator('.stand-in-beside .attention-diagrams').first();
  await radio(block(page), '2').click();
  const settings = await openSettings(page);
  expect(await sample(page).locator('.attn-palette').count()).toBe(0);
  await settings.getByLabel('Palette').selectOption({ label: 'Viridis' });
  await settings.getByLabel('Digits').selectOption({ label: '3' });
  await settings.getByLabel('One layer over words').selectOption({ label: 'Matrix' });
  for (const shown of [sample(page).locator('.attention-diagrams'), block(page), block(page, 2), beside]) {
    await shown.and(page.locator('.attn-palette-viridis')).waitFor();
    await shown.locator('.attn-view-matrix').waitFor();
    expect(await shown.locator('.attn-view-arcs').count()).toBe(0);
    expect((await numbersIn(shown)).find((number) => number.startsWith('0.'))).toMatch(/^0\.\d{3}$/u);
  }
  // What was chosen in a picture stays chosen.
  expect(await radio(block(page), '2').isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  await restart(page);
  await block(page).and(page.locator('.attn-palette-viridis')).waitFor();
  expect(await stored(page)).toEqual({ version: 1, palette: 'viridis', precision: '3', 'view-layer': 'matrix' });
});

test('both ways of drawing the tab have the same rows, with the same choices', async () => {
  const rows: unknown[] = [];
  for (const app of APPS) {
    const page = await browser.open({ ...LEFT, app });
    const settings = await openSettings(page);
    rows.push(await settings.locator('.setting-item').evaluateAll((items) => items.map((item) => ({
      name: item.querySelector('.setting-item-name')?.textContent, says: item.querySelector('.setting-item-description')?.textContent,
      controls: [...item.querySelectorAll('.setting-item-control :is(select, input, button)')].map((control) => [control.tagName, control.getAttribute('aria-label'), control.textContent]),
    }))));
    await page.context().close();
  }
  expect(rows[1]).toEqual(rows[0]);
  expect(rows[0]).toHaveLength(16);
});

test.each(APPS)('the sample is of the kind whose views were chosen last, and reset brings all back: app %s', async (app) => {
  const page = await browser.open({ ...LEFT, app });
  await startWith(page, { version: 1, later: 'kept' });
  const settings = await openSettings(page);
  await settings.getByLabel('RNN with attention').selectOption({ label: 'Memory' });
  await sample(page).locator('.attn-view-memory').waitFor();
  await settings.getByLabel('Encoder', { exact: true }).selectOption({ label: 'Blueprint' });
  await sample(page).locator('.attn-view-blueprint').waitFor();
  await settings.getByLabel('Numbers in cells').uncheck();
  await settings.getByRole('button', { name: 'Reset all' }).click();
  await sample(page).locator('.attn-view-heads').waitFor();
  expect(await settings.getByLabel('Encoder', { exact: true }).inputValue()).toBe('suited');
  expect(await settings.getByLabel('Numbers in cells').isChecked()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Reset all');
  expect(await stored(page)).toEqual({ version: 1, later: 'kept' });
});

test('what a block says itself counts more', async () => {
  const page = await browser.open(LEFT);
  await page.evaluate(() => globalThis.window.app.vault.modify('Left.md', globalThis.window.app.vault.textOf('Left.md')?.replace('heads: 2', 'heads: 2\npalette: magma\nview: steps\nprecision: 1') ?? ''));
  await block(page).and(page.locator('.attn-palette-magma')).waitFor();
  await choose(page, 'Palette', 'Cividis');
  await choose(page, 'One layer over words', 'Matrix');
  await block(page, 1).and(page.locator('.attn-palette-cividis')).waitFor();
  await block(page).and(page.locator('.attn-palette-magma')).locator('.attn-view-steps').waitFor();
});

test('without numbers a cell below zero has a minus sign, and pointing tells the number', async () => {
  const page = await browser.open({ note: 'Left', mode: 'reading' });
  await page.evaluate(() => globalThis.window.app.vault.modify('Left.md', '```attention\nthe animal was tired\nshow: [scaled]\nview: matrix\n```\n'));
  await block(page).locator('.attn-view-matrix .attn-number').waitFor();
  const below = (await numbersIn(block(page))).filter((number) => number.startsWith('−')).length;
  const settings = await openSettings(page);
  await settings.getByLabel('Numbers in cells').uncheck();
  await page.keyboard.press('Escape');
  await block(page).locator('.attn-view-matrix .attn-minus').waitFor();
  expect(await block(page).locator('.attn-view-matrix .attn-number').count()).toBe(0);
  const signs = await block(page).locator('.attn-view-matrix .attn-minus').getAttribute('d');
  expect(signs?.split('M').length).toBe(below + 1);
  await block(page).locator('.attn-view-matrix svg').hover({ position: { x: 120, y: 110 } });
  expect(await block(page).locator('.attn-inspector').innerText()).toMatch(/[−\d]\d*\.\d+/u);
});

test.each([
  ['reduce', 'As the system asks', false],
  ['reduce', 'Always', true],
  ['no-preference', 'Never', false],
  ['no-preference', 'As the system asks', true],
] as const)('a system that asks for %s, and motion set to “%s”: what plays moves by itself: %s', async (reducedMotion, motion, moves) => {
  const page = await browser.open({ note: 'Stages', mode: 'reading' }, { reducedMotion });
  await choose(page, 'Motion', motion);
  await block(page).getByRole('button', { name: 'Play', exact: true }).click();
  expect(await block(page).getByRole('button', { name: 'Pause', exact: true }).count()).toBe(moves ? 1 : 0);
});

test('nothing is remembered where nobody wants that, and what was remembered comes back with it', async () => {
  const page = await browser.open(LEFT);
  await radio(block(page), '2').click();
  await choose(page, 'Remember what is chosen in a picture', 'Not at all');
  await radio(block(page), 'Self-attention').click();
  expect(await leftBlocks(page)).toEqual([{ path: 'Left.md', nth: 0, state: { head: 1 } }]);
  await restart(page);
  expect(await radio(block(page), '1').isChecked()).toBe(true);
  await choose(page, 'Remember what is chosen in a picture', 'On this device');
  await restart(page);
  expect(await radio(block(page), '2').isChecked()).toBe(true);
});

describe('in the note', () => {
  async function inTheNote(mode: 'reading' | 'live-preview', note = 'Left'): Promise<Page> {
    const page = await browser.open({ note, mode });
    await choose(page, 'Remember what is chosen in a picture', 'In the note');
    return page;
  }

  test('what is toggled is written once the reader turns away, and only once', async () => {
    const page = await inTheNote('reading');
    const before = await noteText(page, 'Left.md') ?? '';
    await page.evaluate(() => {
      const changes: string[] = [];
      Object.assign(globalThis.window, { changes });
      globalThis.window.app.vault.on('modify', ({ path }) => changes.push(path));
    });
    await radio(block(page), 'Self-attention').click();
    await radio(block(page), '2').click();
    // Under the pointer nothing changes.
    await page.waitForTimeout(2500);
    expect(await noteText(page, 'Left.md')).toBe(before);
    await turnAway(page);
    await page.waitForFunction((text) => globalThis.window.app.vault.textOf('Left.md') !== text, before, { timeout: 5000 });
    expect(await noteText(page, 'Left.md')).toBe(before.replace('attention: cross   # K', 'attention: self   # K').replace('heads: 2', 'heads: 2\nhead: 2'));
    await block(page).locator('.attn-panel').first().waitFor();
    expect(await radio(block(page), '2').isChecked()).toBe(true);
    await page.waitForTimeout(2500);
    expect(await page.evaluate(() => Reflect.get(globalThis.window, 'changes'))).toEqual(['Left.md']);
    expect(await notices(page).count()).toBe(0);
  });

  test('in an editor it is one edit, undone at once, and not written again', async () => {
    const page = await inTheNote('live-preview');
    const before = await noteText(page, 'Left.md') ?? '';
    await radio(block(page), 'Self-attention').click();
    await radio(block(page), '2').click();
    await turnAway(page);
    await page.waitForFunction((text) => globalThis.window.app.vault.textOf('Left.md') !== text, before, { timeout: 5000 });
    await page.locator('.cm-line', { hasText: 'After.' }).click();
    await page.keyboard.press('Control+z');
    expect(await noteText(page, 'Left.md')).toBe(before);
    await page.waitForTimeout(2500);
    expect(await noteText(page, 'Left.md')).toBe(before);
  });

  test('who uses the keyboard keeps the focus; a note that is closed has it written', async () => {
    const page = await inTheNote('reading');
    await radio(block(page), '1').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(2500);
    expect(await noteText(page, 'Left.md')).not.toContain('head: 2');
    expect(await radio(block(page), '2').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.evaluate(() => {
      location.hash = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.hash.slice(1))), note: 'Numbers' }).toString();
    });
    await page.waitForFunction(() => globalThis.window.app.vault.textOf('Left.md')?.includes('head: 2'), undefined, { timeout: 5000 });
  });

  test('nothing is written where the block cannot be told from another: that is said once, and the device remembers', async () => {
    const page = await inTheNote('reading');
    const text = '![[Left]]\n';
    await page.evaluate((embedding) => globalThis.window.app.vault.modify('Numbers.md', embedding), text);
    const before = await noteText(page, 'Left.md');
    await page.evaluate(() => {
      location.hash = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.hash.slice(1))), note: 'Numbers' }).toString();
    });
    await block(page, 1).locator('.attn-panel').first().waitFor();
    await radio(block(page, 1), '2').click();
    await turnAway(page);
    await notices(page).filter({ hasText: 'remembered on this device, and not in the note. The block could not be found for certain' }).waitFor();
    await radio(block(page, 1), '1').click();
    await turnAway(page);
    await radio(block(page, 1), '2').click();
    await turnAway(page);
    await page.waitForTimeout(2500);
    expect(await notices(page).count()).toBe(1);
    expect(await noteText(page, 'Left.md')).toBe(before);
    expect(await leftBlocks(page)).toEqual([{ path: 'Left.md', nth: 0, state: { head: 1 } }]);
  });
});

test('wrong values are said once, and what nobody knows is kept', async () => {
  const page = await browser.open(LEFT);
  await startWith(page, { palette: 'rainbow', motion: 'never', later: [1] });
  await notices(page).filter({ hasText: '“palette” had a value that cannot be used, and is as at first again.' }).waitFor();
  expect(await stored(page)).toEqual({ version: 1, motion: 'never', later: [1] });
  await restart(page);
  expect(await notices(page).count()).toBe(0);
});

test('settings of a newer version say so, and are kept for it', async () => {
  const page = await browser.open(LEFT);
  const newer = { version: 2, palette: 'turbo', precision: '1' };
  await startWith(page, newer);
  const settings = await openSettings(page);
  await settings.getByText('A newer version stored these settings').waitFor();
  expect(await settings.getByLabel('Digits').inputValue()).toBe('1');
  expect(await stored(page)).toEqual(newer);
  await settings.getByLabel('Palette').selectOption({ label: 'Magma' });
  expect(await stored(page)).toEqual({ version: 1, palette: 'magma', precision: '1', newer });
});

test('settings that a sync brings are drawn by', async () => {
  const page = await browser.open(LEFT);
  await page.evaluate(([key]) => {
    localStorage.setItem(key, JSON.stringify({ version: 1, palette: 'blue-red' }));
    const [tab] = globalThis.window.app.registrations.settingTabs.values();
    const plugin = tab?.plugin;
    if (typeof plugin === 'object' && plugin !== null) Reflect.get(plugin, 'onExternalSettingsChange').call(plugin);
  }, [DATA] as const);
  await block(page).and(page.locator('.attn-palette-blue-red')).waitFor();
});

test('the picture below a block that is written follows the settings, and can be switched off among them', async () => {
  const page = await browser.open({ note: 'Left', mode: 'live-preview' });
  await page.getByRole('button', { name: 'Edit this block' }).first().click();
  const below = page.locator('.attn-live-picture .attention-diagrams');
  await below.waitFor();
  const settings = await openSettings(page);
  await settings.getByLabel('Palette').selectOption({ label: 'Magma' });
  await below.and(page.locator('.attn-palette-magma')).waitFor();
  await settings.getByLabel('Picture below a block that is being written').uncheck();
  await below.waitFor({ state: 'detached' });
  expect(await stored(page)).toEqual({ version: 1, palette: 'magma' });
});

test('small pictures of the gallery follow, too', async () => {
  const page = await browser.open(LEFT);
  await page.getByRole('button', { name: 'Open gallery of attention diagrams' }).click();
  const small = page.locator('.attn-small-picture');
  await small.first().waitFor();
  await page.getByLabel('Search attention diagrams').fill('Left');
  await choose(page, 'Palette', 'Viridis');
  await small.and(page.locator('.attn-palette-viridis')).first().waitFor();
  expect(await page.getByLabel('Search attention diagrams').inputValue()).toBe('Left');
});

test('settings are found by their names and by other words for them', async () => {
  const page = await browser.open(LEFT);
  const settings = await openSettings(page);
  const names = () => settings.locator('.setting-item:not(.setting-item-heading) .setting-item-name').allTextContents();
  await settings.getByLabel('Search settings').fill('color');
  expect(await names()).toEqual(['Palette']);
  await settings.getByLabel('Search settings').fill('reduced motion');
  expect(await names()).toEqual(['Motion']);
});

test('colours are those of light, dark and paper', async () => {
  const page = await browser.open(LEFT);
  await choose(page, 'Palette', 'Blue and red');
  const full = (on: Page) => on.locator('.attn-view-matrix .attn-above-1').first().evaluate((path) => getComputedStyle(path).fill);
  expect(await full(page)).toBe('rgb(150, 198, 223)');
  await page.getByLabel('Theme').selectOption('dark');
  await page.waitForFunction(() => document.body.classList.contains('theme-dark'));
  expect(await full(page)).toBe('rgb(20, 76, 135)');
  const print = await openedBy(page, 'Print view');
  await print.emulateMedia({ media: 'print' });
  expect(await full(print)).toBe('rgb(150, 198, 223)');
});

test.each(['light', 'dark'].flatMap((theme) => APPS.map((app) => ({ theme, app }))) as { theme: 'light' | 'dark'; app: 'newest' | 'oldest' }[])('axe finds nothing in the tab, $theme, app $app', async ({ theme, app }) => {
  const page = await browser.open({ ...LEFT, theme, app });
  await openSettings(page);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run({ include: ['.mod-settings'] }, { resultTypes: ['violations'] })).violations);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`).join('\n')}`)).toEqual([]);
});

test('at 320 pixels nothing of the tab is wider than the window, and all of it is reached by keyboard', async () => {
  const page = await browser.open(LEFT, { viewport: { width: 320, height: 640 } });
  const settings = await openSettings(page);
  expect(await settings.locator('.vertical-tab-content').evaluate((content) => content.scrollWidth - content.clientWidth)).toBe(0);
  const reached = new Set<string>();
  await settings.getByLabel('Search settings').focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''));
  }
  for (const name of ['Palette', 'Digits', 'Numbers in cells', 'A sample', 'RNN with attention', 'Motion', 'Remember what is chosen in a picture', 'Reset all']) expect([...reached]).toContain(name);
});

test('unloading the plugin takes its tab away', async () => {
  const page = await browser.open(LEFT);
  await page.getByRole('button', { name: 'Disable plugin' }).click();
  expect(await page.evaluate(() => globalThis.window.app.registrations.settingTabs.size)).toBe(0);
});
