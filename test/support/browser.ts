import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium';
import { ROOT } from './imports';
import { serveStandIn } from './stand-in/server';
import { writeSettings } from './stand-in/settings';
import type { Settings } from './stand-in/settings';

const FIXTURE_VAULT = join(ROOT, 'test', 'fixtures', 'vault');

/** A Chromium with the stand-in in it, and everything that went wrong in there. */
export interface StandInBrowser {
  /** A new page in a context of its own. */
  readonly open: (settings: Partial<Settings>, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of another address, watched just the same. */
  readonly visit: (url: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Errors and refusals of any page since the last call. */
  readonly takeProblems: () => string[];
  /** Addresses that a page asked for outside this machine; each was refused. */
  readonly strangers: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openBrowser(vault = FIXTURE_VAULT): Promise<StandInBrowser> {
  const server = await serveStandIn(ROOT, vault);
  const browser = await launch();
  const strangers: string[] = [];
  let problems: string[] = [];
  const visit = async (url: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
    await context.route(/^(?!http:\/\/127\.0\.0\.1|file:|data:|about:)/u, (route) => {
      strangers.push(route.request().url());
      return route.abort();
    });
    context.on('weberror', (error) => problems.push(String(error.error())));
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  return {
    visit,
    open: async (settings, options) => {
      const page = await visit(`${server.url}${hashOf(settings)}`, options);
      await page.locator('body[data-stand-in="ready"]').waitFor();
      return page;
    },
    takeProblems: () => {
      const taken = problems;
      problems = [];
      return taken;
    },
    strangers,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Any Chromium of this machine, headless. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: "npm test" says how to get one.');
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
}

function hashOf(settings: Partial<Settings>): string {
  return writeSettings({ note: 'Start here', mode: 'reading', theme: 'light', width: 'full', ...settings });
}

/** The numbers in a picture's cells and sums, in the order in which they are drawn. */
export async function numbersIn(block: Locator): Promise<string[]> {
  const texts = await block.locator('svg text').allTextContents();
  return texts.map((text) => text.trim()).filter((text) => /^[−-]?(?:\d*\.\d+|\d+|∞)(?:e[−-]?\d+)?$/u.test(text));
}

export function blocksIn(page: Page): Locator {
  return page.locator('.block-language-attention');
}
