import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { serveStandIn } from '../test/support/stand-in/server';
import { writeSettings, type Settings } from '../test/support/stand-in/settings';
import { inBrowser } from './browser';
import { longestTask } from './longest-task';

/** A whole note in the stand-in, with the plugin as it ships. Scrolled in live preview, which draws a block when it comes near. */
const BLOCKS = 100;
/** What is opened and closed, again and again. */
const FEW = 20;
const ROUNDS = 20;
const REVISITS = 3;
const LONGEST_TASK = 50;
const SCROLL = 500;

const SENTENCES = ['the animal was too tired', 'she reads the book in bed', 'my dog likes green tea', 'a student wrote a long letter', 'we saw two birds near the house'];
const KINDS = [
  '', 'heads: 2\nmask: causal', 'view: steps', 'view: matrix\nmodel: bert', 'model: gpt-2', '-> je suis étudiant\nmodel: transformer', '-> elle lit un livre\nmodel: bahdanau', 'view: [matrix, timeline]',
  'view: blueprint\narchitecture: encoder', 'compare: [{}, {mask: causal}]',
];

/** Blocks of ten kinds, no two alike, with a line of text between them. */
function note(blocks: number): string {
  return Array.from({ length: blocks }, (_, index) => {
    const [kind = '', sentence = ''] = [KINDS[index % KINDS.length], SENTENCES[Math.floor(index / KINDS.length) % SENTENCES.length]];
    const text = `${sentence} ${index}${kind.startsWith('->') ? ' ' : '\n'}${kind}`;
    return `Block ${index + 1}.\n\n\`\`\`attention\n${text.trim()}\n\`\`\``;
  }).join('\n\n');
}

const settings = (changed: Partial<Settings>): string => writeSettings({ note: 'Empty', mode: 'reading', beside: 'none', theme: 'light', width: 'full', app: 'newest', ...changed });

/** Milliseconds from the change of address until the frame with the first picture was painted. */
async function timeToFirstScreen(page: Page, hash: string): Promise<number> {
  return page.evaluate((address) => new Promise<number>((done) => {
    const start = performance.now();
    const look = (): void => {
      if (document.querySelector('.attention-diagrams svg') === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    };
    location.hash = address;
    requestAnimationFrame(look);
  }), hash);
}

async function scrollThrough(page: Page): Promise<number> {
  await page.mouse.move(500, 500);
  let drawn = 0;
  for (let still = 0; still < 3;) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, SCROLL);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
    still = (await page.evaluate(() => scrollY)) === before ? still + 1 : 0;
    drawn = Math.max(drawn, await page.locator('.attention-diagrams').count());
  }
  return drawn;
}

interface Held {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function heldBy(page: Page, protocol: CDPSession): Promise<Held> {
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 50))));
  await protocol.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  return { megabytes: usedSize / 2 ** 20, nodes, listeners: jsEventListeners };
}

async function openAndClose(page: Page, opens: 'Hundred' | 'Twenty', times: number): Promise<number[]> {
  const opened: number[] = [];
  for (let round = 0; round < times; round++) {
    opened.push(await timeToFirstScreen(page, settings({ note: opens })));
    await page.evaluate((hash) => {
      location.hash = hash;
    }, settings({ note: 'Empty' }));
    await page.locator('.attention-diagrams').first().waitFor({ state: 'detached' });
  }
  return opened;
}

function tell(isWithin: boolean, figure: string, what: string): void {
  process.stdout.write(`${isWithin ? 'ok  ' : 'OVER'}  ${figure}  ${what}\n`);
  if (!isWithin) process.exitCode = 1;
}

async function measure(page: Page, url: string): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.goto(`${url}${settings({ mode: 'live-preview' })}`);
  await page.locator('body[data-stand-in="ready"]').waitFor();
  let [first, atOnce] = [NaN, 0];
  const opening = await longestTask(page, async () => {
    first = await timeToFirstScreen(page, settings({ note: 'Hundred', mode: 'live-preview' }));
  });
  const scrolling = await longestTask(page, async () => {
    atOnce = await scrollThrough(page);
  });
  await page.evaluate(() => scrollTo(0, 0));
  const again = await longestTask(page, () => scrollThrough(page));
  process.stdout.write(`      ${first.toFixed(0)} ms to the first screen of ${BLOCKS} blocks in live preview, longest task ${opening.toFixed(0)} ms; at most ${atOnce} blocks drawn at a time\n`);
  tell(scrolling <= LONGEST_TASK, `${scrolling.toFixed(0)} ms  (≤ ${LONGEST_TASK})`, 'longest task while scrolling through the note');
  tell(again <= LONGEST_TASK, `${again.toFixed(0)} ms  (≤ ${LONGEST_TASK})`, 'the same, a second time');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, settings({}));
  const [opened = NaN, ...revisits] = await openAndClose(page, 'Hundred', 1 + REVISITS);
  process.stdout.write(`      ${opened.toFixed(0)} ms to draw all ${BLOCKS} blocks at once in reading view, ${Math.min(...revisits).toFixed(0)} ms at a revisit (the best of ${REVISITS})\n`);
  await openAndClose(page, 'Twenty', 2);
  const before = await heldBy(page, protocol);
  await openAndClose(page, 'Twenty', ROUNDS);
  const after = await heldBy(page, protocol);
  tell(after.nodes <= before.nodes, `${before.nodes} → ${after.nodes}`, `DOM nodes, detached ones included, after ${ROUNDS} rounds of opening and closing a note of ${FEW} blocks`);
  tell(after.listeners <= before.listeners, `${before.listeners} → ${after.listeners}`, 'listeners');
  tell(after.megabytes <= before.megabytes + 1, `${before.megabytes.toFixed(1)} → ${after.megabytes.toFixed(1)} MB`, 'memory of the page’s scripts');
}

async function main(): Promise<void> {
  const vault = mkdtempSync(join(tmpdir(), 'attention-note-'));
  writeFileSync(join(vault, 'Hundred.md'), note(BLOCKS));
  writeFileSync(join(vault, 'Twenty.md'), note(FEW));
  writeFileSync(join(vault, 'Empty.md'), 'Nothing to draw.');
  const server = await serveStandIn(process.cwd(), vault);
  try {
    await inBrowser((page) => measure(page, server.url));
  } finally {
    await server.close();
    rmSync(vault, { recursive: true });
  }
}

await main();
