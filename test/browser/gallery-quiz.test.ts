import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import type { App } from '../support/stand-in/obsidian/plugin';

const browser = useBrowser();
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare const window: { readonly app: App; readonly axe: { run(context: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };

const quiz = (page: Page): Locator => page.locator('.attn-gallery').getByRole('group', { name: 'Quiz' });
const place = (page: Page): Promise<string> => quiz(page).locator('.attn-gallery-about .attn-quiz-where').first().innerText();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const command = (page: Page, id: string): Promise<void> => page.evaluate((name) => void window.app.commands.executeCommandById(`attention-diagrams:${name}`), id);

async function openGallery(page: Page, words: string): Promise<void> {
  await command(page, 'open-gallery');
  await page.locator('.attn-gallery-count').filter({ hasNotText: 'so far' }).waitFor();
  await page.getByRole('searchbox', { name: 'Search attention diagrams' }).fill(words);
  await page.locator('.attn-gallery-count', { hasText: ' of ' }).waitFor();
}

/** Notes of one word that is nowhere else, with blocks that ask which token gets most; of the last note one has no choice, and one a mistake. */
async function createNotes(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const block = (text: string, keys = 'quiz: argmax') => `\`\`\`attention\n${text}\n${keys}\n\`\`\`\n`;
    await window.app.vault.create('Okapi one.md', `# First\n\n${block('okapi runs far')}\n${block('okapi sleeps long')}`);
    await window.app.vault.create('Okapi two.md', `> [!note]\n${block('okapi eats leaves').replace(/^/gmu, '> ')}`);
    await window.app.vault.create('Okapi none.md', block('okapi') + block('okapi two words\nhead: x'));
  });
}

test('by mouse: one question after another from different notes, with why and the score; the note is opened, and leaving shows the gallery as it was', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await createNotes(page);
  await openGallery(page, 'okapi');
  await page.getByLabel('Sort by').selectOption('Note');
  await page.getByRole('button', { name: 'Quiz me' }).click();
  await expect(quiz(page).locator('.attn-quiz-prompt').innerText()).resolves.toBe('Which token does “runs” attend to most?');
  expect([await place(page), await quiz(page).locator('.attn-card-title').innerText()]).toEqual(['Okapi one › First', 'okapi runs far']);
  await expect(page.locator('.attn-card').count()).resolves.toBe(0);

  await quiz(page).getByRole('radio').first().check();
  await quiz(page).getByRole('button', { name: 'Check' }).click();
  await expect(quiz(page).locator('.attn-quiz-why li').first().innerText()).resolves.toContain('runs → ');
  await expect(quiz(page).locator('.attn-quiz-score').innerText()).resolves.toMatch(/^[01] of 1 right$/u);
  await quiz(page).getByRole('button', { name: 'Next question' }).click();
  await quiz(page).locator('.attn-card-title', { hasText: 'okapi eats leaves' }).waitFor();
  expect(await place(page)).toBe('Okapi two');
  await expect(quiz(page).locator('.attn-quiz-score').innerText()).resolves.toMatch(/^[01] of 1 right$/u);

  await quiz(page).getByRole('button', { name: 'Open the note' }).click();
  await page.locator('.inline-title', { hasText: 'Okapi two' }).waitFor();
  await command(page, 'open-gallery');
  expect(await place(page)).toBe('Okapi two');
  await quiz(page).getByRole('button', { name: 'Leave the quiz' }).click();
  await page.locator('.attn-card').first().waitFor();
  expect([await page.getByRole('searchbox').inputValue(), await focused(page)]).toEqual(['okapi', 'Quiz me']);
});

test('by keyboard, from the command on: Enter checks and goes on, Escape leaves', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await createNotes(page);
  await command(page, 'quiz-gallery');
  await quiz(page).locator('.attn-quiz-prompt').waitFor();
  expect(await focused(page)).toBe(await quiz(page).locator('.attn-quiz-prompt').innerText());
  await page.keyboard.press('Escape');
  await quiz(page).waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Quiz me');

  await openGallery(page, 'okapi');
  await page.getByRole('button', { name: 'Quiz me' }).focus();
  await page.keyboard.press('Enter');
  const notes: string[] = [];
  for (let question = 0; question < 4; question += 1) {
    await quiz(page).getByRole('button', { name: 'Check' }).waitFor();
    notes.push((await place(page)).slice(0, 'Okapi one'.length));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await quiz(page).locator('.attn-quiz-score', { hasText: `of ${question + 1} right` }).waitFor();
    await page.keyboard.press('Enter');
  }
  await quiz(page).getByText('Each of these diagrams has been asked about; here are further questions.').waitFor();
  expect([new Set(notes.slice(0, 2)), notes]).toEqual([new Set(['Okapi one', 'Okapi two']), expect.arrayContaining(['Okapi one', 'Okapi two'])]);
});

test('what was asked about counts as seen, and what has nothing to ask is said', async () => {
  const page = await browser.open({ note: 'Numbers' });
  await createNotes(page);
  await openGallery(page, 'okapi argmax');
  await page.getByRole('button', { name: 'Quiz me' }).click();
  const asked = await quiz(page).locator('.attn-card-title').innerText();
  await quiz(page).getByRole('radio').first().check();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByLabel('Sort by').selectOption('Note');
  await page.getByLabel('Sort by').selectOption('Not seen for longest');
  expect(await page.locator('.attn-card-title').last().innerText()).toBe(asked);

  await page.getByRole('searchbox').fill('okapi none');
  await page.locator('.attn-gallery-count', { hasText: '2 of' }).waitFor();
  await page.getByRole('button', { name: 'Quiz me' }).click();
  await page.getByText('There is nothing to ask about these diagrams').waitFor();
  expect(await focused(page)).toBe('Back to the gallery');
  await page.keyboard.press('Enter');
  await page.locator('.attn-card').first().waitFor();
  await page.getByRole('searchbox').fill('nowhere at all');
  await page.locator('.attn-gallery-count', { hasText: '0 of' }).waitFor();
  await expect(page.getByRole('button', { name: 'Quiz me' }).isDisabled()).resolves.toBe(true);
});

test.each([['light', 1000], ['dark', 320]] as const)('axe finds nothing, and nothing is wider than the page: %s, %d px', async (theme, width) => {
  const page = await browser.open({ note: 'Numbers', theme }, { viewport: { width, height: 900 } });
  await openGallery(page, 'tired');
  await page.getByRole('button', { name: 'Quiz me' }).click();
  await quiz(page).locator('.attn-quiz-prompt').waitFor();
  expect(await page.locator('.attn-gallery').evaluate((gallery) => gallery.scrollWidth - gallery.clientWidth)).toBeLessThanOrEqual(0);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.attn-gallery')).violations);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
});
