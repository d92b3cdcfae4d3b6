import { useBrowser } from '../support/browser';

const browser = useBrowser();

test('formulas are plain text until somebody opens them, then the host typesets them', async () => {
  const page = await browser.open({ note: 'Numbers' });
  const formulas = page.locator('.attn-formulas').first();
  const scores = formulas.locator('dd').nth(3);
  expect(await scores.textContent()).toBe('Q · Kᵀ');
  await formulas.locator('summary').click();
  await scores.locator('.math').waitFor();
  expect(await scores.textContent()).toBe('Q\\,K^{\\top}');
});
