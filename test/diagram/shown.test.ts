import { layersOf, shownPart } from '../../src/diagram/shown';
import { examples, PLAIN, spread, traceOf } from '../support/traces';

test('the query in focus is the block’s, by word or by position; the sharpest one where it names none that is there', () => {
  expect(shownPart(examples.words, { ...PLAIN, focus: 'it' })?.focus).toBe(7);
  expect(shownPart(examples.words, { ...PLAIN, focus: 3 })?.focus).toBe(3);
  expect(shownPart(examples.words, { ...PLAIN, focus: 'nowhere' })?.focus).toBe(shownPart(examples.words, PLAIN)?.focus);
});

test('heads count from 1 in the block, and one that is not there is the nearest', () => {
  const trace = traceOf({ queries: ['a', 'b'], keys: ['a', 'b'], Q: spread(2, 2), K: spread(2, 2), V: spread(2, 2), heads: 3 });
  expect(shownPart(trace, PLAIN)?.headIndex).toBe(0);
  expect(shownPart(trace, { ...PLAIN, head: 2 })?.headIndex).toBe(1);
  expect(shownPart(trace, { ...PLAIN, head: 9 })?.headIndex).toBe(2);
  expect(shownPart(trace, { ...PLAIN, head: 2 }, { head: 2 })?.headIndex).toBe(2);
});

test('a trace without a site has nothing to show', () => {
  expect(shownPart({ ...examples.words, sites: [] }, PLAIN)).toBeUndefined();
});

test('of several sites, the one that the reader chose, or else the block', () => {
  const [self] = examples.words.sites;
  const [cross] = examples.masked.sites;
  const trace = { ...examples.words, sites: [...(self ? [self] : []), ...(cross ? [cross] : [])] };
  expect(shownPart(trace, PLAIN)?.site.id).toBe('self');
  expect(shownPart(trace, { ...PLAIN, site: 'cross' })?.site.id).toBe('cross');
  expect(shownPart(trace, { ...PLAIN, site: 'cross' }, { site: 'self' })?.site.id).toBe('self');
});

test('of several layers, the one that the reader chose, or else the block; and where a site stands', () => {
  const [site] = examples.words.sites;
  const trace = { ...examples.words, sites: site === undefined ? [] : [1, 2, 3].map((layer) => ({ ...site, layer })) };
  expect(shownPart(trace, PLAIN)?.site.layer).toBe(1);
  expect(shownPart(trace, { ...PLAIN, layer: 3 })?.site.layer).toBe(3);
  const chosen = shownPart(trace, { ...PLAIN, layer: 3 }, { layer: 2 });
  expect(chosen?.site.layer).toBe(2);
  expect(chosen && layersOf(chosen)).toEqual([1, 2, 3]);
});
