import { blocksIn, useBrowser } from '../support/browser';

const browser = useBrowser();

test('every block of a hostile note is a picture or a list of mistakes with lines', async () => {
  const page = await browser.open({ note: 'Hostile' });
  const blocks = await blocksIn(page).all();
  expect(blocks).toHaveLength(6);
  for (const block of blocks) {
    const mistakes = await block.locator('.attn-place').allTextContents();
    const pictures = await block.locator('.attn-picture').count();
    expect(pictures + mistakes.length).toBeGreaterThan(0);
    for (const mistake of mistakes) expect(mistake).toMatch(/line \d+/u);
    expect(await block.textContent()).not.toMatch(/NaN|undefined|This is a bug/u);
  }
});

test('text stays text: no element, address or request comes out of it', async () => {
  const page = await browser.open({ note: 'Hostile' });
  const block = blocksIn(page).first();
  expect(await page.locator('.attention-diagrams').locator('script, iframe, img, a, object, embed, foreignObject, link').count()).toBe(0);
  expect(await block.locator('.attn-title').innerText()).toBe('<iframe src="http://example.com/"></iframe>');
  expect(await block.locator('.attn-table').innerText()).not.toBe('');
});

test('several mistakes of one block, each with its line, and what can be drawn below them', async () => {
  const page = await browser.open({ note: 'Hostile' });
  const block = blocksIn(page).nth(1);
  expect(await block.locator('.attn-place').allTextContents()).toEqual(['Warning, line 2', 'Error, line 3', 'Error, line 4']);
  expect(await block.locator('.attn-hint').count()).toBe(3);
  const mistakes = await block.locator('.attn-diagnostics').boundingBox();
  const picture = await block.locator('.attn-picture').first().boundingBox();
  expect(mistakes && picture && mistakes.y + mistakes.height <= picture.y).toBe(true);
});

test('no style attribute, no handler attribute', async () => {
  for (const note of ['Hostile', 'Masked', 'Long', 'Start here']) {
    const page = await browser.open({ note });
    const attributes = await page.locator('.attention-diagrams, .attention-diagrams *').evaluateAll((elements) => elements.flatMap((element) => element.getAttributeNames()));
    expect(attributes.length).toBeGreaterThan(0);
    expect(attributes.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
  }
});

test('the page asks for nothing beyond its own files, whatever is done in it', async () => {
  const page = await browser.open({ note: 'Masked' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  // Some of them take others away.
  await page.evaluate(() => document.querySelectorAll('.attention-diagrams button').forEach((button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true }))));
  await page.keyboard.press('Escape');
  await page.locator('.attn-table summary').click();
  await page.getByRole('combobox', { name: 'View' }).selectOption('live-preview');
  await blocksIn(page).waitFor();
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([]);
});
