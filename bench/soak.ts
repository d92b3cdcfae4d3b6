import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { serveStandIn } from '../test/support/stand-in/server';
import { writeSettings, type Settings } from '../test/support/stand-in/settings';
import { inBrowser } from './browser';
import { longestTask } from './longest-task';
import { soakNotes } from './soak-notes';

/** Notes that are opened and closed, edits in live preview; each stops at its half of the time. */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '30' }, notes: { type: 'string', default: '1000' }, edits: { type: 'string', default: '10000' } } });
const HALF = (Number(values.minutes) * 60_000) / 2;
const WARM = 0.1;
const LONGEST_TASK = 50;
/** Of the notes and edits, this share more is watched for long tasks. */
const WATCHED = 0.05;

const settings = (changed: Partial<Settings>): string => writeSettings({ note: 'Empty', mode: 'reading', beside: 'none', theme: 'light', width: 'full', app: 'newest', ...changed });

interface Held {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function heldBy(page: Page, protocol: CDPSession): Promise<Held> {
  await open(page, settings({}));
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => setTimeout(next, 100))));
  await protocol.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  return { megabytes: usedSize / 2 ** 20, nodes, listeners: jsEventListeners };
}

async function open(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => new Promise((next) => {
    location.hash = address;
    requestAnimationFrame(() => setTimeout(next));
  }), hash);
}

/** Something done again and again, until enough or until the time is over; what is held after a tenth of it, and at its end. */
async function soaked(page: Page, protocol: CDPSession, what: string, times: number, once: (index: number) => Promise<void>): Promise<void> {
  const end = performance.now() + HALF;
  let [done, warm] = [0, undefined as Held | undefined];
  while (done < times && performance.now() < end) {
    await once(done);
    done += 1;
    if (warm === undefined && (done >= times * WARM || performance.now() > end - HALF * (1 - WARM))) warm = await heldBy(page, protocol);
  }
  const last = await heldBy(page, protocol);
  const first = warm ?? last;
  process.stdout.write(`      ${done} of ${times} ${what}\n`);
  tell(last.nodes <= first.nodes, `${first.nodes} → ${last.nodes}`, 'DOM nodes, detached ones included');
  tell(last.listeners <= first.listeners, `${first.listeners} → ${last.listeners}`, 'listeners');
  tell(last.megabytes <= first.megabytes * 1.1 + 1, `${first.megabytes.toFixed(1)} → ${last.megabytes.toFixed(1)} MB`, 'memory of the page’s scripts');
}

/** Some more of it, and the longest task on the way. The first time opens what the others work in, and is not counted. */
async function watched(page: Page, what: string, times: number, once: (index: number) => Promise<void>): Promise<void> {
  const more = Math.ceil(times * WATCHED);
  await once(1);
  const longest = await longestTask(page, async () => {
    for (let index = 1; index <= more; index += 1) await once(index);
  });
  tell(longest <= LONGEST_TASK, `${longest.toFixed(0)} ms  (≤ ${LONGEST_TASK})`, `longest task in ${more} more ${what}, of the thread’s own time`);
}

function tell(isWithin: boolean, figure: string, what: string): void {
  process.stdout.write(`${isWithin ? 'ok  ' : 'OVER'}  ${figure}  ${what}\n`);
  if (!isWithin) process.exitCode = 1;
}

/** The same numbers in every run. */
function randomly(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const TYPED = ['a', ' ', 'é', ':', '\n', '[', ']', '{', '"', '#', '-> ', 'heads: 2\n', 'mask: causal\n', 'view: steps\n', 'cat ', '```', '\n'] as const;

/** A change of the note, somewhere in it: text that comes or goes, and the caret with it. */
async function edit(page: Page, random: () => number): Promise<void> {
  const change = { at: random(), removed: random() < 0.5 ? Math.floor(random() * 12) : 0, text: TYPED[Math.floor(random() * TYPED.length)] ?? '' };
  await page.evaluate(({ at, removed, text }) => {
    const [leaf] = window.app.workspace.getLeavesOfType('markdown');
    const editor = leaf?.view.editor;
    if (editor === undefined) throw new Error('No editor is open.');
    const { length } = editor.getValue();
    const start = Math.floor(at * length);
    editor.transaction({ changes: [{ from: editor.offsetToPos(start), to: editor.offsetToPos(Math.min(length, start + removed)), text }], selection: { from: editor.offsetToPos(start) } });
    return new Promise((next) => requestAnimationFrame(next));
  }, change);
}

async function measure(page: Page, url: string, notes: number): Promise<void> {
  const protocol = await page.context().newCDPSession(page);
  const mistakes: string[] = [];
  page.on('pageerror', (error) => mistakes.push(String(error)));
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.goto(`${url}${settings({})}`);
  await page.locator('body[data-stand-in="ready"]').waitFor();
  const visit = async (index: number): Promise<void> => {
    await open(page, settings({ note: `Note ${index % notes}` }));
    await open(page, settings({}));
  };
  const random = randomly(1);
  const change = async (index: number): Promise<void> => {
    if (index % 500 === 0) await page.evaluate((text) => window.app.vault.modify('Hundred.md', text), hundred);
    await open(page, settings({ note: 'Hundred', mode: 'live-preview' }));
    await edit(page, random);
  };
  await soaked(page, protocol, 'notes opened and closed', Number(values.notes), visit);
  await watched(page, 'notes', Number(values.notes), visit);
  await soaked(page, protocol, 'edits in live preview', Number(values.edits), change);
  await watched(page, 'edits', Number(values.edits), change);
  tell(mistakes.length === 0, String(mistakes.length), `mistakes of the page ${mistakes.slice(0, 3).join('; ')}`);
}

const { hundred, vaultNotes } = soakNotes();

async function main(): Promise<void> {
  const vault = mkdtempSync(join(tmpdir(), 'attention-soak-'));
  for (const [name, text] of vaultNotes) writeFileSync(join(vault, `${name}.md`), text);
  const server = await serveStandIn(process.cwd(), vault);
  try {
    await inBrowser((page) => measure(page, server.url, vaultNotes.length - 2));
  } finally {
    await server.close();
    rmSync(vault, { recursive: true });
  }
}

await main();
