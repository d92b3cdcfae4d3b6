import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { serveStandIn } from '../test/support/stand-in/server';
import { MODES, THEMES, writeSettings } from '../test/support/stand-in/settings';
import { CHROMIUM_FLAGS, findChromium } from './chromium';

/** `npm run screenshots [folder]`: every view × light and dark × 320 and 1,000 px, from the fixture notes; then the README's. */
const WIDTHS = [320, 1000] as const;
const VIEWS = [
  { name: 'arcs-and-matrix', vault: 'test/fixtures/vault', note: 'Start here' },
  { name: 'steps', vault: 'test/fixtures/vault', note: 'Numbers' },
  { name: 'masks', vault: 'test/fixtures/vault', note: 'Masked' },
  { name: 'mistakes', vault: 'test/fixtures/vault', note: 'Hostile' },
  { name: 'long-words', vault: 'test/fixtures/vault', note: 'Long' },
] as const;

const root = process.cwd();
const folder = resolve(process.argv[2] ?? join(root, 'docs', 'pictures'));

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: "node scripts/run.mjs scripts/ensure-chromium.ts" says how to get one.');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  for (const view of VIEWS) await takeView(browser, view);
  await browser.close();
}

async function takeView(browser: Browser, { name, vault, note }: (typeof VIEWS)[number]): Promise<void> {
  const server = await serveStandIn(root, join(root, vault));
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
      const page = await openAt(browser, `${server.url}${writeSettings({ note, mode: MODES[0], theme, width: 'full' })}`, width);
      await save(page, `${name}-${theme}-${width}`);
      await page.close();
    }
  }
  await server.close();
}

async function openAt(browser: Browser, url: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 2 });
  await page.goto(url);
  await page.locator('.attention-diagrams').first().waitFor();
  return page;
}

async function save(page: Page, name: string): Promise<void> {
  await page.locator('.stand-in-leaf').screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`${join(folder, `${name}.png`)}\n`);
}

await main();
