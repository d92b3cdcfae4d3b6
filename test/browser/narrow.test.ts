import { blocksIn, useBrowser } from '../support/browser';

const browser = useBrowser();

const cases = ['Start here', 'Masked', 'Long', 'Hostile', 'Timeline', 'Family', 'Compare', 'Blueprint', 'Stages', 'Talk', 'Lecture', 'Recurrent'].flatMap((note) => (['reading', 'live-preview'] as const).map((mode) => ({ note, mode })));

test.each(cases)('“$note” in $mode fits a phone 320 px wide: pictures scroll in themselves, the page does not', async ({ note, mode }) => {
  const page = await browser.open({ note, mode }, { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  await blocksIn(page).first().waitFor();
  const widths = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, screen: document.documentElement.clientWidth }));
  expect(widths.content).toBeLessThanOrEqual(widths.screen);
  const blocks = await page.locator('.attention-diagrams').evaluateAll((found) => found.map((block) => block.getBoundingClientRect().right));
  expect(Math.max(...blocks)).toBeLessThanOrEqual(320);
});

test.each(['Start here', 'Family', 'Stages', 'Talk'])('“%s”: what a finger presses is large enough for it', async (note) => {
  const page = await browser.open({ note }, { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });
  const heights = await page.locator('.attention-diagrams button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
  // WCAG 2.2, success criterion 2.5.8: at least 24 by 24 CSS pixels.
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});
