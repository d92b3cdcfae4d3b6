import type { CDPSession, Page } from 'playwright-core';
import { blocksIn, useBrowser } from '../support/browser';

const browser = useBrowser();

const ROUNDS = 10;
const NOTES = ['Architectures', 'Recurrent', 'Compare'] as const;

/** What the page holds once what nobody holds is gone: nodes outside the document, too. */
async function heldBy(page: Page, protocol: CDPSession): Promise<{ nodes: number; listeners: number }> {
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 50))));
  await protocol.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
  return { nodes, listeners: jsEventListeners };
}

async function open(page: Page, note: string): Promise<void> {
  await page.evaluate((name) => {
    location.hash = `#note=${encodeURIComponent(name)}`;
  }, note);
}

/** Opens a note, uses a block as a reader does, and leaves: something is locked, another view and another site are on screen. */
async function visit(page: Page, note: string): Promise<void> {
  await open(page, note);
  const block = blocksIn(page).first();
  await block.locator('.attn-panel svg').first().click({ position: { x: 40, y: 60 } });
  const buttons = block.locator('.attn-toolbar button');
  await buttons.nth((await buttons.count()) - 1).click();
  await block.locator('.attn-table summary').click();
  await open(page, 'Folder/Deeper note');
  await page.locator('.inline-title', { hasText: 'Deeper note' }).waitFor();
}

test.each(NOTES)('“%s” opened, used and closed ten times leaves no node and no listener behind', async (note) => {
  const page = await browser.open({ note: 'Folder/Deeper note' });
  const protocol = await page.context().newCDPSession(page);
  for (let warm = 0; warm < 2; warm++) await visit(page, note);
  const before = await heldBy(page, protocol);
  for (let round = 0; round < ROUNDS; round++) await visit(page, note);
  const after = await heldBy(page, protocol);
  expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
  expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
});

test('the measure itself sees a node that is kept outside the document, and its listener', async () => {
  const page = await browser.open({ note: 'Folder/Deeper note' });
  const protocol = await page.context().newCDPSession(page);
  const before = await heldBy(page, protocol);
  await page.evaluate(() => {
    const kept = document.createElement('p');
    kept.addEventListener('click', () => undefined);
    Object.assign(window, { kept });
  });
  const after = await heldBy(page, protocol);
  expect(after).toEqual({ nodes: before.nodes + 1, listeners: before.listeners + 1 });
});
