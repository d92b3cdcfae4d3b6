import { blocksIn, useBrowser } from '../support/browser';
import { hostileNotes } from '../support/hostile/notes';
import { openNote } from '../support/notes';

const browser = useBrowser();

/** For a whole note of them, on a machine that does other things too; how long each takes by itself is for test/hostile. */
const LONGEST_WAIT = 20_000;

test.each(hostileNotes())('%s in the real bundle: each block a picture or a mistake with its line, in time, and nothing else', async (name, text) => {
  const page = await browser.open({ note: 'Folder/Deeper note' });
  await page.evaluate(([path, note]) => window.app.vault.create(path, note), [`Hostile ${name}`, text] as const);
  const shared = () => page.evaluate(() => [Object, Array, Function, String, Promise, Map].map(({ prototype }) => Reflect.ownKeys(prototype).map(String).sort().join()).join(';'));
  const before = await shared();
  const start = Date.now();
  await openNote(page, `Hostile ${name.replace(/\.md$/u, '')}`);
  await blocksIn(page).first().waitFor();
  const drawn = await blocksIn(page).evaluateAll((blocks) => blocks.map((block) => ({
    pictures: block.querySelectorAll('svg').length, mistakes: [...block.querySelectorAll('.attn-place')].map(({ textContent }) => textContent),
    odd: [...block.querySelectorAll('script, iframe, object, embed, foreignObject, link, base, meta, img, form:not(.attn-quiz-question, .attn-trial)')].length,
    attributes: [...block.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().filter((attribute) => attribute === 'style' || attribute.startsWith('on') || /NaN|Infinity|undefined/u.test(attribute === 'd' || attribute === 'x' || attribute === 'y' || attribute === 'width' || attribute === 'height' ? (element.getAttribute(attribute) ?? '') : ''))),
    text: /This is a bug/u.test(block.textContent),
  })));
  expect(Date.now() - start).toBeLessThan(LONGEST_WAIT);
  expect(drawn.length).toBeGreaterThan(10);
  for (const { pictures, mistakes, odd, attributes, text: isBug } of drawn) {
    expect(pictures + mistakes.length).toBeGreaterThan(0);
    expect({ odd, attributes, isBug }).toEqual({ odd: 0, attributes: [], isBug: false });
    for (const mistake of mistakes) expect(mistake).toMatch(/line \d+/u);
  }
  expect(await shared()).toBe(before);
});
