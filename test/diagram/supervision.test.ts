import { shownPart, type Shown } from '../../src/diagram/shown';
import { heads } from '../../src/diagram/views/heads';
import { origin, supervised } from '../../src/diagram/views/legend';
import { createPipeline } from '../../src/pipeline';

const { trace, presentation } = createPipeline().read("The animal didn't cross the street\nmodel: tiny-transformer");

function shownAt(site: string, layer: number, head: number): Shown {
  const shown = shownPart(trace, presentation, { site, layer, head });
  if (shown === undefined) throw new Error(`no ${site}/${layer}/${head}`);
  return shown;
}

function textsOf(entries: readonly { readonly kind: string; readonly text?: string }[]): string[] {
  return entries.map(({ kind, text = '' }) => `${kind}: ${text}`);
}

test('below a head stands whose weights it has, and what it was shown in training', () => {
  expect(textsOf(origin(shownAt('encoder-self', 2, 0)))).toEqual(['badge: trained model: tiny-transformer', 'remark: Encoder self, layer 2, head 1: trained to point at what a pronoun means']);
  expect(textsOf(origin(shownAt('cross', 2, 3)))).toEqual(['badge: trained model: tiny-transformer', 'remark: Cross, layer 2, its 4 heads together: trained to look at the words that are translated']);
});

test('nothing is said below a head that found what it does by itself', () => {
  expect(textsOf(origin(shownAt('encoder-self', 2, 1)))).toEqual(['badge: trained model: tiny-transformer']);
  expect(textsOf(origin(shownAt('cross', 1, 0)))).toEqual(['badge: trained model: tiny-transformer']);
});

test('in the grid of all heads it is said once a group', () => {
  const { site } = shownAt('cross', 2, 0);
  expect(textsOf(supervised(site, site.heads))).toEqual(['remark: Cross, layer 2, its 4 heads together: trained to look at the words that are translated']);
  expect(heads.panels(shownAt('cross', 2, 0))).toHaveLength(1);
});
