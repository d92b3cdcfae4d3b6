import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Builder } from 'selenium-webdriver';
import type { WebDriver } from 'selenium-webdriver';
import { findWebkit } from '../../scripts/webkit';
import { ROOT } from './imports';
import { serveStandIn } from './stand-in/server';
import type { StandInServer } from './stand-in/server';
import { writeSettings } from './stand-in/settings';
import type { Settings } from './stand-in/settings';
import { tryAgainInCi } from './try-again';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A WebKit, driven through WebDriver: what every browser on iOS is made of, Obsidian's included. A page that reports an error, or asks for anything outside this machine, fails its test. */
export interface Webkit {
  readonly visit: (url: string, size?: Size) => Promise<WebDriver>;
  /** The stand-in for Obsidian, with the plugin in it. */
  readonly open: (settings: Partial<Settings>, size?: Size) => Promise<WebDriver>;
}

const programs = findWebkit();

/** Tests that need a WebKit are skipped where there is none, and their heading says so. */
export const inWebkit = programs === undefined ? test.skip : test;
export const WEBKIT = programs === undefined ? 'in WebKit: skipped, since none was found; "npm test" names the way to one' : 'in WebKit';

const SLOWEST_TEST = 90_000;

/** One WebKit for the tests of a file, started by the first that needs it. */
export function useWebkit(vault: string): Webkit {
  jest.setTimeout(SLOWEST_TEST);
  tryAgainInCi();
  let running: Promise<Running> | undefined;
  afterAll(async () => (await running)?.end());
  afterEach(async () => {
    const driver = (await running)?.driver;
    if (driver === undefined) return;
    const found = await driver.executeScript(takeFaults);
    await driver.get('about:blank');
    expect(found).toEqual({ problems: [], strangers: [] });
  });
  const visit = async (url: string, { width, height }: Size = { width: 1000, height: 900 }): Promise<WebDriver> => {
    running ??= start(vault);
    const { driver } = await running;
    await driver.manage().window().setRect({ x: 0, y: 0, width, height });
    await driver.get(url);
    await driver.executeScript(watchForFaults);
    return driver;
  };
  return {
    visit,
    open: async (settings, size) => {
      running ??= start(vault);
      const { server } = await running;
      const driver = await visit(`${server.url}${writeSettings({ note: 'Start here', mode: 'reading', beside: 'none', theme: 'light', width: 'full', app: 'newest', ...settings })}`, size);
      await driver.wait(async () => driver.executeScript(() => document.body.dataset['standIn'] === 'ready'), 30_000);
      return driver;
    },
  };
}

interface Running {
  readonly driver: WebDriver;
  readonly server: StandInServer;
  readonly end: () => Promise<void>;
}

async function start(vault: string): Promise<Running> {
  if (programs === undefined) throw new Error('There is no WebKit: "npm test" says how to get one.');
  const server = await serveStandIn(ROOT, vault);
  const screen = spawn(programs.screen, ['-displayfd', '3', '-screen', '0', '2400x2400x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await firstLine(screen);
  const port = await freePort();
  const drawing = { DISPLAY: `:${display}`, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
  const serving = spawn(programs.driver, ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env: { ...process.env, ...drawing } });
  await untilReady(port);
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities({ browserName: 'MiniBrowser' }).build();
  const end = async (): Promise<void> => {
    await driver.quit();
    for (const process of [serving, screen]) process.kill();
    await server.close();
  };
  return { driver, server, end };
}

/** Xvfb takes a display that is free, and writes down its number. */
function firstLine({ stdio: [, , , numbers] }: ChildProcess): Promise<string> {
  if (numbers === null || numbers === undefined) throw new Error('The X server writes nowhere.');
  return new Promise((resolve) => {
    numbers.once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((waited) => setTimeout(waited, 100));
  }
  throw new Error('The driver of WebKit does not answer.');
}

/** The driver has no word for errors of a page, so the page itself takes note of them. Runs there. */
function watchForFaults(): void {
  const problems: string[] = [];
  Object.assign(window, { problemsSeen: problems });
  window.addEventListener('error', ({ message }) => problems.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
}

/** Runs in the page. What is remembered goes too, so that nothing of one test is left for the next. */
function takeFaults(): unknown {
  const isOurs = (address: string): boolean => /^(?:http:\/\/127\.0\.0\.1[:/]|file:|data:|blob:|about:)/u.test(address);
  if (location.protocol === 'http:') localStorage.clear();
  return {
    problems: Reflect.get(window, 'problemsSeen') ?? [],
    strangers: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !isOurs(name)),
  };
}
