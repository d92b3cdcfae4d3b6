import { blocksIn, numbersIn, tokensIn, useBrowser } from '../support/browser';

const browser = useBrowser();

test('the cursor in a block shows its source; leaving it draws what was written', async () => {
  const page = await browser.open({ note: 'Numbers', mode: 'live-preview' });
  const before = await numbersIn(blocksIn(page));

  await page.getByRole('button', { name: 'Edit this block' }).click();
  expect(await blocksIn(page).count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(', [0, 1]]');
  await page.keyboard.press('Control+End');

  await blocksIn(page).waitFor();
  const after = await numbersIn(blocksIn(page));
  expect(after).not.toEqual(before);
  expect((await tokensIn(blocksIn(page))).queries).toEqual(['q1', 'q2']);
});

test('what was written in live preview is what reading view shows', async () => {
  const page = await browser.open({ note: 'Numbers', mode: 'live-preview' });
  await page.getByRole('button', { name: 'Edit this block' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Shift+K');
  await page.keyboard.press('Control+End');
  const mistakes = page.getByRole('list', { name: 'Mistakes in this block' });
  await mistakes.waitFor();
  const written = await mistakes.innerText();
  expect(written).toMatch(/line \d/u);

  await page.getByRole('combobox', { name: 'View' }).selectOption('reading');
  await mistakes.waitFor();
  expect(await mistakes.innerText()).toBe(written);
});

test('a picture in live preview answers to the reader, not to the editor', async () => {
  const page = await browser.open({ note: 'Folder/Deeper note', mode: 'live-preview' });
  await page.getByRole('radio', { name: /cross/iu }).click();
  expect((await tokensIn(page.locator('.attention-diagrams'))).keys).toEqual(['she', 'reads']);
  expect(await blocksIn(page).count()).toBe(1);
});
