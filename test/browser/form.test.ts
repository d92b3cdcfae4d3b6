import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { ROOT } from '../support/imports';
import { noteText } from '../support/notes';

const browser = useBrowser();

const NOTE = readFileSync(join(ROOT, 'test', 'fixtures', 'vault', 'Writing.md'), 'utf8');
const EDITOR = { note: 'Writing', mode: 'live-preview' } as const;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const window: { readonly axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };

const NEXT_MISTAKE = 'Attention Diagrams: Go to the next mistake';

/** What can be done wherever the caret is, once the mistake of the note's block has been found. */
const OFFERED_ANYWHERE = ['Attention Diagrams: Open gallery', 'Attention Diagrams: Quiz me on the diagrams of this vault', NEXT_MISTAKE, 'Attention Diagrams: Show or hide the picture below a block that is being written', 'Attention Diagrams: Insert attention diagram'];

const dialog = (page: Page): Locator => page.locator('.attn-form-modal');
const text = (page: Page): Locator => page.getByLabel('The block’s text');

/** The caret goes to the first place of the words in the note, or around them. */
async function caretAt(page: Page, words: string, how: 'before' | 'around' = 'before'): Promise<void> {
  await page.evaluate(([found, selects]) => {
    const [leaf] = globalThis.window.app.workspace.getLeavesOfType('markdown');
    const editor = leaf?.view.editor;
    const start = editor?.getValue().indexOf(found) ?? -1;
    if (editor === undefined || start < 0) throw new Error(`The note does not hold “${found}”.`);
    editor.setSelection(editor.offsetToPos(start), editor.offsetToPos(start + (selects ? found.length : 0)));
    editor.focus();
  }, [words, how === 'around'] as const);
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

async function untilNote(page: Page, expected: string): Promise<void> {
  await page.waitForFunction((wanted) => globalThis.window.app.vault.textOf('Writing.md') === wanted, expected, { timeout: 5000 }).catch(() => undefined);
  expect(await noteText(page, 'Writing.md')).toBe(expected);
}

test('from the command to a first useful diagram it is three interactions, by keyboard alone', async () => {
  const page = await browser.open(EDITOR);
  await page.locator('.cm-content').focus();
  await page.keyboard.press('Control+End');
  let interactions = 0;
  const interact = async (act: () => Promise<void>) => {
    interactions += 1;
    await act();
  };
  await interact(() => page.keyboard.press('Control+p'));
  await interact(async () => {
    await page.keyboard.type('insert att');
    await page.keyboard.press('Enter');
  });
  await dialog(page).locator('.attn-panel').first().waitFor();
  await interact(() => page.keyboard.press('Control+Enter'));
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('.cm-content .attention-diagrams .attn-panel').first().waitFor();
  expect(interactions).toBeLessThanOrEqual(4);
  await untilNote(page, `${NOTE}\`\`\`attention\nThe animal didn't cross the street because it was too tired\nfocus: it\n\`\`\`\n`);

  await page.keyboard.press('Control+z');
  await untilNote(page, NOTE);
});

test('form, picture and text go together, whichever of them is changed', async () => {
  const page = await browser.open(EDITOR);
  await page.locator('.cm-content').focus();
  await command(page, 'insert att');
  await page.getByLabel('Queries (Q, target)').fill('the cow saw ');
  expect(await page.getByLabel('Queries (Q, target)').inputValue()).toBe('the cow saw ');
  expect(await text(page).inputValue()).toBe('the cow saw\nfocus: it');
  await page.getByLabel('Score', { exact: true }).selectOption('dot');
  await page.getByLabel('matrix', { exact: true }).check();
  expect(await text(page).inputValue()).toBe('the cow saw\nfocus: it\nscore: dot\nview: matrix');
  await page.locator('.attn-form-picture svg text', { hasText: 'saw' }).first().waitFor();

  await text(page).fill('# mine\nthe red bridge\nnormalize: sparsemax # sharp\nview: [matrix, arcs]\nunknown: 1');
  expect(await page.getByLabel('Queries (Q, target)').inputValue()).toBe('the red bridge');
  expect(await page.getByLabel('Normalize', { exact: true }).inputValue()).toBe('sparsemax');
  expect(await page.getByLabel('arcs', { exact: true }).isChecked()).toBe(true);
  await page.getByLabel('Normalize', { exact: true }).selectOption('');
  expect(await text(page).inputValue()).toContain('# sharp');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await text(page).inputValue()).toBe('# mine\nthe red bridge\nnormalize: sparsemax # sharp\nview: [matrix, arcs]\nunknown: 1');

  await page.getByLabel('Queries (Q, target)').fill('');
  await page.getByText('A block needs words here.').waitFor();
  await page.getByLabel('Heads', { exact: true }).fill('[sim');
  await page.getByText('This takes a whole number').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await untilNote(page, NOTE);
});

describe('who leaves with changes', () => {
  const asked = (page: Page): Locator => dialog(page).getByRole('alertdialog', { name: 'What you changed is not in the note yet.' });
  const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''));

  test('by Escape is asked, and nothing is lost by Escape again', async () => {
    const page = await browser.open(EDITOR);
    await page.locator('.cm-content').focus();
    await command(page, 'insert att');
    await text(page).fill('a cow saw');
    await page.keyboard.press('Escape');
    await asked(page).waitFor();
    expect(await focused(page)).toBe('Go on editing');
    await page.keyboard.press('Escape');
    await asked(page).waitFor({ state: 'detached' });
    expect([await text(page).inputValue(), await focused(page)]).toEqual(['a cow saw', 'attention-diagrams-form-text']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    expect(await noteText(page, 'Writing.md')).toContain('```attention\na cow saw\n```');
  });

  test.each([['its cross', '.modal-close-button'], ['Cancel', 'button:text-is("Cancel")']])('by %s is asked, and may discard it', async (_by, closing) => {
    const page = await browser.open(EDITOR);
    await page.locator('.cm-content').focus();
    await command(page, 'insert att');
    await page.getByLabel('Start from').selectOption({ label: 'Numbers to check by hand' });
    await dialog(page).locator(closing).click();
    await asked(page).getByRole('button', { name: 'Go on editing' }).click();
    await dialog(page).locator(closing).click();
    await asked(page).getByRole('button', { name: 'Discard it' }).click();
    await dialog(page).waitFor({ state: 'detached' });
    await untilNote(page, NOTE);
  });
});

test('a mask is drawn cell by cell, by mouse and by keyboard', async () => {
  const page = await browser.open(EDITOR);
  await page.locator('.cm-content').focus();
  await command(page, 'insert att');
  await text(page).fill('a cow saw\nmask: causal # first');
  await page.getByText('Draw it cell by cell').click();
  const cell = (name: string): Locator => page.getByRole('button', { name, exact: true });
  expect(await cell('a attends to cow').getAttribute('aria-pressed')).toBe('false');
  await cell('a attends to cow').click();
  expect(await text(page).inputValue()).toBe('a cow saw\nmask: {allow: [[1, 1, 0], [1, 1, 0], [1, 1, 1]]} # first');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  expect(await text(page).inputValue()).toBe('a cow saw\nmask: {allow: [[1, 1, 0], [1, 1, 0], [0, 1, 1]]} # first');
  await page.getByLabel('Mask', { exact: true }).selectOption('window');
  await page.getByLabel('Number for window').fill('2');
  expect(await text(page).inputValue()).toBe('a cow saw\nmask: window 2 # first');
});

test('what an architecture closes by itself cannot be opened, and says so', async () => {
  const page = await browser.open(EDITOR);
  await page.locator('.cm-content').focus();
  await command(page, 'insert att');
  await text(page).fill('a cow\narchitecture: decoder\nmask: {allow: [[1, 1], [1, 1]]}');
  const closed = page.getByRole('button', { name: 'a attends to cow, closed by causal' });
  await closed.click({ force: true });
  expect(await closed.getAttribute('aria-disabled')).toBe('true');
  expect(await text(page).inputValue()).toContain('[[1, 1], [1, 1]]');
});

test('a block around the caret is edited where it stands, as one edit', async () => {
  const page = await browser.open(EDITOR);
  await caretAt(page, 'view: matrix');
  await command(page, 'edit this');
  await page.getByLabel('Queries (Q, target)').fill('je suis là');
  await page.getByLabel('Score', { exact: true }).selectOption('dot');
  await page.getByRole('button', { name: 'Save to the note' }).click();
  await untilNote(page, NOTE.replace('suis étudiant', 'suis là').replace('colour: red\n', 'colour: red\n> score: dot\n'));
  await page.keyboard.press('Control+z');
  await untilNote(page, NOTE);
});

test.each(['reading', 'live-preview'] as const)('a drawn block is edited from its menu: %s', async (mode) => {
  const page = await browser.open({ note: 'Writing', mode });
  await page.locator('.attention-diagrams').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Edit this diagram…' }).click();
  await text(page).fill(`# of mine\nthe sea\nview: matrix`);
  await page.keyboard.press('Control+Enter');
  await dialog(page).waitFor({ state: 'detached' });
  await untilNote(page, NOTE.replace(/> I am a student.*\n/u, '> the sea\n').replace('view: matrix   # only this\n> colour: red', 'view: matrix'));
  await page.locator('.attention-diagrams svg text', { hasText: 'sea' }).first().waitFor();
});

test('a note that changed meanwhile keeps what it has, and the window what was written', async () => {
  const page = await browser.open({ note: 'Writing', mode: 'reading' });
  await page.locator('.attention-diagrams').getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Edit this diagram…' }).click();
  const meanwhile = NOTE.replace('étudiant', 'professeur');
  await page.evaluate((now) => globalThis.window.app.vault.modify('Writing.md', now), meanwhile);
  await text(page).fill('the sea');
  await page.getByRole('button', { name: 'Save to the note' }).click();
  await page.getByRole('alert').getByText('could not be found for certain').waitFor();
  expect(await text(page).inputValue()).toBe('the sea');
  await untilNote(page, meanwhile);
});

test('what is selected becomes a block by one command', async () => {
  const page = await browser.open(EDITOR);
  await caretAt(page, 'The animal was too tired', 'around');
  await command(page, 'turn the selection');
  await untilNote(page, NOTE.replace('The animal was too tired', '```attention\nThe animal was too tired\n```'));
  await page.keyboard.press('Control+z');
  await untilNote(page, NOTE);
});

test('a pasted image gives way to a template, and stays in a comment', async () => {
  const page = await browser.open(EDITOR);
  const image = '![[Pasted image 20250104201933.png]]';
  await caretAt(page, image);
  await command(page, 'replace this');
  await page.getByLabel('Start from').selectOption({ label: 'Numbers to check by hand' });
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await untilNote(page, NOTE.replace(image, `\`\`\`attention\nQ: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]\nstage: scores\n\`\`\`\n%% ${image} %%`));
  await page.keyboard.press('Control+z');
  await untilNote(page, NOTE);
});

test('the editor’s menu offers what can be done where it was opened, and commands no more than that', async () => {
  const page = await browser.open(EDITOR);
  await caretAt(page, '![[Pasted');
  await page.locator('.cm-line', { hasText: '![[Pasted' }).click({ button: 'right' });
  expect(await page.getByRole('menuitem').allTextContents()).toEqual(['Replace this pasted image…']);
  await page.keyboard.press('Enter');
  await dialog(page).waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
  await caretAt(page, 'The end.');
  // Mistakes are looked for in a pause of who writes.
  await page.waitForFunction((name) => globalThis.window.app.commands.listed().includes(name), NEXT_MISTAKE);
  await page.keyboard.press('Control+p');
  await page.locator('.suggestion-item').first().waitFor();
  expect(await page.locator('.suggestion-item').allTextContents()).toEqual(OFFERED_ANYWHERE);
});

/** The colours of the button that does it are the theme's own. */
const OURS = { include: ['.attn-form-modal'], exclude: ['.mod-cta'] };

test.each(['light', 'dark'] as const)('axe finds nothing in the window, %s', async (theme) => {
  const page = await browser.open({ ...EDITOR, theme });
  await page.locator('.cm-content').focus();
  await command(page, 'insert att');
  await page.getByText('Draw it cell by cell').click();
  await page.locator('.attn-form-grid button').first().waitFor();
  await page.evaluate(axe);
  const violations = await page.evaluate(async (context) => (await window.axe.run(context, { resultTypes: ['violations'] })).violations, OURS);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`).join('\n')}`)).toEqual([]);
});

test('on a phone nothing is wider than the window, and the buttons stay in reach', async () => {
  const page = await browser.open(EDITOR, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await page.locator('.cm-content').focus();
  await command(page, 'insert att');
  await page.locator('.attn-form-picture .attn-panel').first().waitFor();
  expect(await dialog(page).evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
  await page.getByRole('button', { name: 'Insert', exact: true }).tap();
  await dialog(page).waitFor({ state: 'detached' });
  expect(await noteText(page, 'Writing.md')).toContain("```attention\nThe animal didn't cross");
});
