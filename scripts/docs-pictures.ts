import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveStandIn } from '../test/support/stand-in/server';
import { writeSettings } from '../test/support/stand-in/settings';

/** A note with a mistake in it, for what an editor does about it; its block is the last thing in it. */
const NOTE = '# Attention\n\nWhat does *it* mean?\n\n```attention\nThe animal was too tired\nmask: causl\n```\n\nAnd on.\n';
const OTHERS: Readonly<Record<string, string>> = {
  Translation: '# Translation\n\n```attention\nI am a student -> je suis étudiant\naliases: {je: I, suis: am, étudiant: student}\n```\n',
  'By hand': '# By hand\n\n```attention\nQ: [[1, 0]]\nK: [[1, 1], [0, 1]]\nview: matrix\n```\n',
  Heads: '# Heads\n\n```attention\nthe king saw the queen\nheads: [similar, previous, first]\nview: [heads, matrix]\n```\n',
};
/** The look of a small window, at the pixels of a plain screen: the pictures are small files. */
const WINDOW = { viewport: { width: 760, height: 860 }, deviceScaleFactor: 1 } as const;

interface Shot {
  readonly name: string;
  readonly prepare: (page: Page) => Promise<void>;
  /** What the picture is of, and how much of its height. */
  readonly shown: string;
  readonly height: number;
}

const SHOTS: readonly Shot[] = [
  { name: 'writing-completion', prepare: completion, shown: '.cm-editor', height: 300 },
  { name: 'writing-mistake', prepare: mistake, shown: '.cm-editor', height: 300 },
  { name: 'writing-picture-below', prepare: pictureBelow, shown: '.cm-editor', height: 572 },
  { name: 'writing-form', prepare: form, shown: '.attn-form-modal', height: 860 },
  { name: 'revisiting-menu', prepare: menu, shown: '.attention-diagrams', height: 420 },
  { name: 'finding-gallery', prepare: gallery, shown: '.attn-gallery', height: 500 },
];

/** The pictures of docs/writing.md, docs/form.md, docs/revisiting.md and docs/finding-blocks.md; `save` puts one into docs/pictures. */
export async function takeDocsPictures(browser: Browser, root: string, save: (name: string, png: Buffer) => void): Promise<void> {
  const vault = mkdtempSync(join(tmpdir(), 'attention-docs-'));
  for (const [name, text] of Object.entries({ Attention: NOTE, ...OTHERS })) writeFileSync(join(vault, `${name}.md`), text);
  const server = await serveStandIn(root, vault);
  for (const { name, prepare, shown, height } of SHOTS) {
    const page = await browser.newPage(WINDOW);
    await page.goto(`${server.url}${writeSettings({ note: 'Attention', mode: 'live-preview', beside: 'none', theme: 'light', width: 'full', app: 'newest' })}`);
    await page.locator('.cm-content').waitFor();
    await prepare(page);
    const box = await page.locator(shown).first().boundingBox();
    if (box === null) throw new Error(`There is no ${shown}.`);
    save(name, await page.screenshot({ clip: { ...box, height: Math.min(height, box.height) } }));
    await page.close();
  }
  await server.close();
  rmSync(vault, { recursive: true });
}

async function caretAfter(page: Page, words: string): Promise<void> {
  await page.evaluate((found) => {
    const [leaf] = globalThis.window.app.workspace.getLeavesOfType('markdown');
    const editor = leaf?.view.editor;
    if (editor === undefined) throw new Error('There is no editor.');
    editor.setCursor(editor.offsetToPos(editor.getValue().indexOf(found) + found.length));
    editor.focus();
  }, words);
}

/** What may be written on a new line, each with its sentence. */
async function completion(page: Page): Promise<void> {
  await caretAfter(page, 'mask: causl');
  for (let letter = 0; letter < 'causl'.length; letter++) await page.keyboard.press('Backspace');
  await page.keyboard.type('ca');
  await page.locator('.suggestion-container').waitFor();
  await settled(page);
}

/** A mistake that is underlined, and what stands beside it. */
async function mistake(page: Page): Promise<void> {
  await caretAfter(page, 'mask: causl');
  await page.locator('.cm-lintRange').first().waitFor();
  // The picture below comes later and moves the lines.
  await settled(page);
  await page.locator('.cm-lintRange').first().hover();
  await page.locator('.cm-tooltip').waitFor();
  await settled(page);
}

async function pictureBelow(page: Page): Promise<void> {
  await caretAfter(page, 'mask: causl');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('al');
  await page.keyboard.press('Escape');
  await page.locator('.attention-diagrams svg').first().waitFor();
  await settled(page);
}

async function form(page: Page): Promise<void> {
  await caretAfter(page, 'And on.');
  await page.keyboard.press('Control+p');
  await page.keyboard.type('insert att');
  await page.keyboard.press('Enter');
  await page.locator('.attn-form-modal').waitFor();
  await settled(page);
}

async function gallery(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open gallery of attention diagrams' }).click();
  await page.locator('.attn-card svg').nth(2).waitFor();
  await settled(page);
}

/** Whatever follows the last key a moment later. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(800);
}

/** A block that was toggled, with what can be done about it. */
async function menu(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(() => {
    location.hash = location.hash.replace('note=Attention', 'note=Translation').replace('mode=live-preview', 'mode=reading');
  });
  const block = page.locator('.attention-diagrams').first();
  await block.getByRole('radio', { name: 'Self-attention' }).click();
  await block.getByRole('button', { name: 'More' }).click();
  await block.getByRole('menuitem', { name: 'Save to note' }).focus();
}
