import puppeteer from 'puppeteer-core';
import type { Browser, Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox';
import { tryAgainInCi } from './try-again';

/** A Firefox, driven through WebDriver BiDi. A page that reports an error, or asks for anything outside this machine, fails its test. */
export interface Firefox {
  readonly visit: (url: string, size?: { readonly width: number; readonly height: number }) => Promise<Page>;
}

const there = findFirefox() !== undefined;

/** Tests that need a Firefox are skipped where there is none, and their heading says so. */
export const inFirefox = there ? test : test.skip;
export const FIREFOX = there ? 'in Firefox' : 'in Firefox: skipped, since none was found; "npm test" names the way to one';

/** Which colours pages ask the system for: Firefox's own preference, since BiDi has no word for it. */
const COLOUR_SCHEME = { dark: 0, light: 1 } as const;

/** Names are asked of a proxy that is not there, so that nothing outside this machine is reached. */
const NO_NETWORK = { 'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9 };

/** One Firefox for the tests of a file, started by the first that needs it. */
export function useFirefox(colourScheme: keyof typeof COLOUR_SCHEME = 'light'): Firefox {
  tryAgainInCi();
  let starting: Promise<Browser> | undefined;
  let problems: string[] = [];
  let strangers: string[] = [];
  afterAll(async () => (await starting)?.close());
  afterEach(async () => {
    const [blank, ...pages] = (await (await starting)?.pages()) ?? [];
    for (const page of pages) await page.close();
    await blank?.goto('about:blank');
    const found = { problems, strangers };
    [problems, strangers] = [[], []];
    expect(found).toEqual({ problems: [], strangers: [] });
  });
  return {
    visit: async (url, { width, height } = { width: 1000, height: 900 }) => {
      starting ??= launch(colourScheme);
      const page = await (await starting).newPage();
      await page.setViewport({ width, height });
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('request', (request) => {
        if (!/^(?:http:\/\/127\.0\.0\.1[:/]|file:|data:|blob:|about:)/u.test(request.url())) strangers.push(request.url());
      });
      await page.goto(url);
      return page;
    },
  };
}

function launch(colourScheme: keyof typeof COLOUR_SCHEME): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('There is no Firefox: "npm test" says how to get one.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: { ...NO_NETWORK, 'layout.css.prefers-color-scheme.content-override': COLOUR_SCHEME[colourScheme] },
  });
}
