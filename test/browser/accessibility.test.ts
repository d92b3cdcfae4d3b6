import { readFileSync } from 'node:fs';
import { useBrowser } from '../support/browser';

const browser = useBrowser();

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

declare const window: { readonly axe: { run(context: string, options: object): Promise<{ violations: Violation[] }> } };

const cases = ['Start here', 'Masked', 'Hostile', 'Long', 'Timeline', 'Family', 'Compare', 'Blueprint', 'Architectures'].flatMap((note) => (['light', 'dark'] as const).map((theme) => ({ note, theme })));

test.each(cases)('axe finds nothing in “$note”, $theme', async ({ note, theme }) => {
  const page = await browser.open({ note, theme });
  await page.locator('.attention-diagrams').first().waitFor();
  await page.locator('.attn-table summary').first().click();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.markdown-rendered', { resultTypes: ['violations'] })).violations);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary ?? ''}`).join('\n')}`)).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in changes by hand and in all words of a model, %s', async (theme) => {
  const page = await browser.open({ note: 'What if', theme });
  const block = page.locator('.attention-diagrams').first();
  await block.getByRole('button', { name: 'What if' }).click();
  await block.locator('.attn-view-matrix .attn-panel').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter', 'ArrowRight', '+']) await page.keyboard.press(key);
  await block.locator('.attn-changes li').nth(1).waitFor();
  await block.locator('summary', { hasText: 'All 219 words' }).click();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.markdown-rendered', { resultTypes: ['violations'] })).violations);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds nothing in a form that tries a second sequence out, %s', async (theme) => {
  const page = await browser.open({ note: 'Start here', theme });
  await page.locator('.attention-diagrams').first().getByRole('radio', { name: 'Cross-attention' }).click();
  await page.keyboard.type('je suis');
  await page.keyboard.press('Enter');
  await page.locator('.attn-answer', { hasText: 'To keep it' }).waitFor();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.attention-diagrams', { resultTypes: ['violations'] })).violations);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
});

test('axe finds nothing while a sum of a blueprint is spelled out beside it', async () => {
  const page = await browser.open({ note: 'Blueprint' });
  await page.locator('.attn-view-blueprint .attn-panel').nth(1).focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowUp');
  await page.locator('.attn-norms').waitFor();
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => (await window.axe.run('.attn-blueprint-holder', { resultTypes: ['violations'] })).violations);
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('everything that can be done is reached by Tab, and shows that it is', async () => {
  const page = await browser.open({ note: 'Folder/Deeper note' });
  const block = page.locator('.attention-diagrams');
  const stops = await block.locator('button:not([tabindex="-1"]), [tabindex="0"]:not(button), summary').filter({ visible: true }).count();
  await block.evaluate((element) => {
    element.setAttribute('tabindex', '-1');
    if (element instanceof HTMLElement) element.focus();
  });
  const reached: string[] = [];
  for (let press = 0; press < stops; press++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused?.closest('.attention-diagrams')) return 'left the block';
      return getComputedStyle(focused).outlineStyle === 'none' ? 'no outline' : 'outlined';
    }));
  }
  expect(stops).toBeGreaterThan(2);
  expect(reached).toEqual(reached.map(() => 'outlined'));
});
