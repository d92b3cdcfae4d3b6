import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { serveStandIn } from '../test/support/stand-in/server';
import { MODES, THEMES, writeSettings } from '../test/support/stand-in/settings';
import { CHROMIUM_FLAGS, findChromium } from './chromium';
import { takeDocsPictures } from './docs-pictures';
import { sizeNotes } from './sizes';

/**
 * `npm run screenshots`: the pictures of README and docs into docs/pictures, and to look at before a release,
 * every view × light and dark × 320 and 1,000 px into dist/screenshots, and into dist/screenshots/sizes
 * every view × 4, 12, 64 and 512 tokens × light, dark and paper. `npm run screenshots -- sizes` takes these alone,
 * `-- readme` those of README and docs/settings.md, `-- docs` those of the editor, the form, the menu and the gallery.
 */
/** Each in a window as narrow as it has room in: shown small beside a text, it can still be read. */
const README = [
  { name: 'cross', note: 'Start here', block: 1, width: 760 },
  { name: 'palette', note: 'Start here', block: 8, width: 760 },
  { name: 'trained', note: 'Trained transformers', block: 0, width: 860 },
  { name: 'blueprint', note: 'Attention vs self-attention', block: 10, width: 1000 },
] as const;

const VIEWS = [
  { name: 'arcs-and-matrix', note: 'Start here' },
  { name: 'steps', note: 'Numbers' },
  { name: 'masks', note: 'Masked' },
  { name: 'mistakes', note: 'Hostile' },
  { name: 'long-words', note: 'Long' },
  { name: 'places', note: 'Places' },
  { name: 'timeline', note: 'Timeline' },
  { name: 'family', note: 'Family' },
  { name: 'compare', note: 'Compare' },
  { name: 'blueprint', note: 'Blueprint' },
  { name: 'architectures', note: 'Architectures' },
] as const;

const WIDTHS = [320, 1000] as const;
/** A column as wide as Obsidian's readable line. */
const SIZES_WIDTH = 1000;

/** npm runs scripts in the package's own folder. */
const root = process.cwd();

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: "node scripts/run.mjs scripts/ensure-chromium.ts" says how to get one.');
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  const [only] = process.argv.slice(2);
  if (only === undefined || only === 'readme') await takeReadme(browser);
  if (only === undefined || only === 'docs') await takeDocsPictures(browser, root, (name, png) => writeFileSync(join(root, 'docs', 'pictures', `${name}.png`), png));
  if (only === undefined || only === 'views') await takeViews(browser);
  if (only === undefined || only === 'sizes') await takeSizes(browser);
  await browser.close();
}

async function takeReadme(browser: Browser): Promise<void> {
  const server = await serveStandIn(root, join(root, 'vault'));
  for (const { name, note, block, width } of README) {
    for (const theme of THEMES) {
      const page = await openNote(browser, server.url, note, theme, width);
      await save(page.locator('.attention-diagrams').nth(block), join('docs', 'pictures'), `${name}-${theme}`);
      await page.close();
    }
  }
  await server.close();
}

async function takeViews(browser: Browser): Promise<void> {
  const server = await serveStandIn(root, join(root, 'test', 'fixtures', 'vault'));
  for (const { name, note } of VIEWS) {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const page = await openNote(browser, server.url, note, theme, width);
        await save(page.getByRole('main'), join('dist', 'screenshots'), `${name}-${theme}-${width}`);
        await page.close();
      }
    }
  }
  await server.close();
}

async function takeSizes(browser: Browser): Promise<void> {
  const vault = mkdtempSync(join(tmpdir(), 'attention-sizes-'));
  for (const [name, text] of sizeNotes()) writeFileSync(join(vault, `${name}.md`), text);
  const server = await serveStandIn(root, vault);
  for (const [note] of sizeNotes()) {
    for (const look of [...THEMES, 'paper'] as const) {
      const page = await openNote(browser, server.url, note, look === 'paper' ? 'light' : look, SIZES_WIDTH);
      if (look === 'paper') await page.emulateMedia({ media: 'print' });
      await save(page.locator('.attention-diagrams').first(), join('dist', 'screenshots', 'sizes'), `${note}-${look}`);
      await page.close();
    }
  }
  await server.close();
  rmSync(vault, { recursive: true });
}

async function openNote(browser: Browser, url: string, note: string, theme: (typeof THEMES)[number], width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, deviceScaleFactor: 2 });
  await page.goto(`${url}${writeSettings({ note, mode: MODES[0], beside: 'none', theme, width: 'full', app: 'newest' })}`);
  await page.locator('.attention-diagrams').first().waitFor();
  return page;
}

async function save(shown: Locator, folder: string, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  mkdirSync(join(root, folder), { recursive: true });
  await shown.screenshot({ path: join(root, path) });
  process.stdout.write(`${path}\n`);
}

await main();
