import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium';
import { ROOT } from './imports';
import { serveStandIn } from './stand-in/server';
import type { StandInServer } from './stand-in/server';
import { writeSettings } from './stand-in/settings';
import type { Settings } from './stand-in/settings';
import { tryAgainInCi } from './try-again';

const FIXTURE_VAULT = join(ROOT, 'test', 'fixtures', 'vault');
const SLOWEST_TEST = 60_000;
/** Interception would hold back the styles of windows that a page opens, so names are made unknown instead. */
const NO_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/** A Chromium with the stand-in in it. A page that reports an error, or asks for anything outside this machine, fails its test. */
export interface StandInBrowser {
  /** A new page in a context of its own. */
  readonly open: (settings: Partial<Settings>, options?: BrowserContextOptions) => Promise<Page>;
  /** A page of another address, watched just the same. */
  readonly visit: (url: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Errors and refusals of the pages since the last call, for tests that expect some. */
  readonly takeProblems: () => string[];
}

/** One browser for the tests of a file, and nothing left of one test for the next. */
export function useBrowser(): StandInBrowser {
  jest.setTimeout(SLOWEST_TEST);
  tryAgainInCi();
  let server: StandInServer | undefined;
  let browser: Browser | undefined;
  let problems: string[] = [];
  let strangers: string[] = [];
  beforeAll(async () => {
    server = await serveStandIn(ROOT, FIXTURE_VAULT);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
    const found = { problems, strangers };
    problems = [];
    strangers = [];
    expect(found).toEqual({ problems: [], strangers: [] });
  });

  const visit = async (url: string, options: BrowserContextOptions = {}): Promise<Page> => {
    if (!browser) throw new Error('A page is opened in a test, not before.');
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...options });
    context.on('request', (request) => {
      if (!/^(?:http:\/\/127\.0\.0\.1[:/]|file:|data:|blob:|about:)/u.test(request.url())) strangers.push(request.url());
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
      const page = await visit(`${server?.url ?? ''}${hashOf(settings)}`, options);
      await page.locator('body[data-stand-in="ready"]').waitFor();
      return page;
    },
    takeProblems: () => problems.splice(0),
  };
}

/** Any Chromium of this machine, headless. */
async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium: "npm test" says how to get one.');
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, NO_NETWORK] });
}

function hashOf(settings: Partial<Settings>): string {
  return writeSettings({ note: 'Start here', mode: 'reading', beside: 'none', theme: 'light', width: 'full', app: 'newest', ...settings });
}

export function blocksIn(page: Page): Locator {
  return page.locator('.block-language-attention');
}

/** The numbers in a picture's cells and sums, in the order in which they are drawn. */
export async function numbersIn(block: Locator): Promise<string[]> {
  const texts = await block.locator('svg text').allTextContents();
  return texts.map((text) => text.trim()).filter((text) => /^[−-]?(?:\d*\.\d+|\d+|∞)(?:e[−-]?\d+)?$/u.test(text));
}

/** What attends and what is attended to, as the block's table names them; it is written once somebody opens it. */
export async function tokensIn(block: Locator): Promise<{ queries: string[]; keys: string[] }> {
  const table = block.locator('.attn-table');
  // Not by a click, which would move the focus.
  await table.evaluate((details) => details.setAttribute('open', ''));
  await table.locator('tbody th').first().waitFor();
  return { queries: await table.locator('tbody th').allTextContents(), keys: await table.locator('thead th').allTextContents() };
}

/** The window that a button of the stand-in opens, with its styles loaded. */
export async function openedBy(page: Page, button: string): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: button }).click()]);
  await popup.locator('link[rel="stylesheet"]').evaluateAll(async (links) => {
    for (const link of links) {
      if (link instanceof HTMLLinkElement && !link.sheet) await new Promise((loaded) => link.addEventListener('load', loaded));
    }
  });
  return popup;
}
