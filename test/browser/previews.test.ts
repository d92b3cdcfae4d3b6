import type { Locator, Page } from 'playwright-core';
import { fingerprint } from '../../src/obsidian/fingerprint';
import { linkTo } from '../../src/obsidian/links/block-address';
import { useBrowser } from '../support/browser';
import type { App } from '../support/stand-in/obsidian/plugin';

const browser = useBrowser();

declare const window: { readonly app: App };

const popover = (page: Page): Locator => page.locator('.hover-popover');
const NOTE = '# Plain: text\n\n## First | part\n\n```attention\nokapi runs far\n```\n\n# Named\n\n```attention\nI am -> je suis\n```\n\n^pair\n\nThe end.\n';

async function pointAt(page: Page, target: Locator, key?: 'Control'): Promise<void> {
  await page.mouse.move(0, 0);
  if (key !== undefined) await page.keyboard.down(key);
  await target.hover();
  await page.waitForTimeout(150);
  if (key !== undefined) await page.keyboard.up(key);
}

test('a card of the gallery has a preview of its block, live, while Ctrl is held and it is pointed at', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await page.evaluate((text) => window.app.vault.create('Folder/Okapi.md', text), NOTE);
  await page.getByRole('button', { name: 'Open gallery of attention diagrams' }).click();
  await page.getByRole('searchbox').fill('okapi');
  await page.locator('.attn-gallery-count', { hasText: '2 of' }).waitFor();
  const card = page.locator('.attn-card', { hasText: 'okapi runs far' });
  await pointAt(page, card);
  await expect(popover(page).count()).resolves.toBe(0);
  await pointAt(page, card, 'Control');
  await popover(page).locator('.attention-diagrams svg').first().waitFor();
  expect([await popover(page).locator('h1, h2').allTextContents(), await popover(page).locator('.attention-diagrams').count()]).toEqual([['First | part', 'Named'], 2]);
  await page.mouse.move(0, 0);
  await popover(page).waitFor({ state: 'detached' });

  // A block with a name is shown by itself.
  await pointAt(page, page.locator('.attn-card', { hasText: 'I am → je suis' }).or(page.locator('.attn-card', { hasText: 'je suis' })).first(), 'Control');
  await popover(page).getByRole('radio', { name: 'Cross-attention' }).waitFor();
  await expect(popover(page).locator('.attention-diagrams').count()).resolves.toBe(1);
});

test('so has a link that was copied from a block’s menu, in the note’s own vault', async () => {
  const page = await browser.open({ note: 'Numbers' });
  const address = { file: 'Okapi.md', block: 2, fingerprint: fingerprint('I am -> je suis'), view: {} };
  await page.evaluate(async ([note, own, other, gone]) => {
    await window.app.vault.create('Okapi.md', note);
    await window.app.vault.create('Links.md', `[own](${own}), [another vault](${other}), [a note that is gone](${gone})\n`);
    location.hash = location.hash.replace('Numbers', 'Links');
  }, [NOTE, linkTo('Stand-in vault', address), linkTo('Elsewhere', address), linkTo('Stand-in vault', { ...address, file: 'Gone.md' })] as const);
  const link = (name: string): Locator => page.locator('.stand-in-leaf').getByRole('link', { name });
  await link('own').waitFor();
  for (const name of ['another vault', 'a note that is gone']) {
    await pointAt(page, link(name), 'Control');
    await expect(popover(page).count()).resolves.toBe(0);
  }
  await pointAt(page, link('own'), 'Control');
  await popover(page).locator('.attention-diagrams svg').first().waitFor();
  await expect(popover(page).locator('.attention-diagrams').count()).resolves.toBe(1);

  // Without its name: from its heading on. A preview stays for a moment when it is left.
  await page.mouse.move(0, 0);
  await popover(page).waitFor({ state: 'detached' });
  await page.evaluate((text) => window.app.vault.modify('Okapi.md', text), NOTE.replace('^pair\n\n', ''));
  await pointAt(page, link('own'), 'Control');
  await popover(page).getByText('The end.').waitFor();
  expect(await popover(page).locator('h1, h2').allTextContents()).toEqual(['Named']);

  await page.mouse.move(0, 0);
  await page.getByRole('button', { name: 'Disable plugin' }).click();
  await pointAt(page, link('own'), 'Control');
  await expect(popover(page).count()).resolves.toBe(0);
});
