import type { Spot } from '../../../src/diagram/interaction/spot';
import type { ArrowKey } from '../../../src/diagram/panel';
import { sentenceOf } from '../../../src/diagram/sentence';
import { headsPanel } from '../../../src/diagram/thumbnails/heads-panel';
import { partName } from '../../../src/diagram/thumbnails/part-name';
import { sitesPanel } from '../../../src/diagram/thumbnails/sites-panel';
import { summariesOf, summaryAt } from '../../../src/diagram/thumbnails/summaries';
import { blocks, shownOf } from '../../support/shown';

const heads = headsPanel(shownOf(blocks.encoder), []);
const walked = (keys: readonly ArrowKey[]): Spot => keys.reduce<Spot>((spot, key) => heads.walk(spot, key), {});

test('arrow keys walk through layers and heads from the one on screen, and stop at the edges', () => {
  expect(walked(['ArrowRight']).part).toEqual({ site: 'encoder-self', layer: 1, head: 1 });
  expect(walked(['ArrowDown', 'ArrowRight', 'ArrowRight']).part).toEqual({ site: 'encoder-self', layer: 2, head: 2 });
  expect(walked(['ArrowDown', 'ArrowDown', 'ArrowLeft']).part).toEqual({ site: 'encoder-self', layer: 2, head: 0 });
});

test('where a walk leads, a pointer finds the same head', () => {
  for (const keys of [['ArrowRight'], ['ArrowDown', 'ArrowRight']] as const) {
    const spot = walked(keys);
    expect(heads.spotAt(heads.placeOf(spot))).toEqual(spot);
  }
  expect(heads.spotAt({ x: 2, y: 2 })).toEqual({});
});

test('each head goes by its layer, its number and what it is; deeper layers are untrained', () => {
  const { trace } = shownOf(blocks.encoder);
  expect(partName(trace, { site: 'encoder-self', layer: 1, head: 1 })).toBe('layer 1, head 2: previous');
  expect(partName(trace, { site: 'encoder-self', layer: 2, head: 1 })).toBe('layer 2, head 2: untrained');
  expect(heads.description).toContain('layer 1, head 2: previous; layer 1, head 3: next');
});

test('what is pointed at says where its numbers come from, what its row in focus attends to, and how to open it', () => {
  const said = sentenceOf(shownOf(blocks.encoder), { part: { site: 'encoder-self', layer: 1, head: 1 } });
  expect(said).toMatch(/^Encoder self, layer 1, head 2 \(designed by hand: previous, over untrained \(seeded\) vectors\)\. “\[MASK\]” attends most to “is” \(1\.00\)/u);
  expect(said).toMatch(/Click or press Enter to open it\.$/u);
  expect(sentenceOf(shownOf(blocks.encoder), { part: { site: 'cross', layer: 1, head: 1 } })).toBeUndefined();
});

test('an encoder–decoder has three sites to open, at the layer on screen; an encoder has nothing to choose from', () => {
  const shown = shownOf(blocks.translation);
  const sites = sitesPanel(shown);
  expect(sites?.walk({}, 'ArrowLeft').part).toEqual({ site: 'decoder-self', layer: 2, head: 0 });
  expect(sites?.walk(sites.walk({}, 'ArrowLeft'), 'ArrowLeft').part).toEqual({ site: 'encoder-self', layer: 2, head: 0 });
  expect(sites?.walk({}, 'ArrowRight').part).toEqual({ site: 'cross', layer: 2, head: 0 });
  expect(sites?.description).toContain('Cross: decoder to encoder (untrained)');
  expect(sitesPanel(shownOf(blocks.encoder))).toBeUndefined();
});

test('where a stack has fewer layers than are on screen, its last one stands there', () => {
  const sites = sitesPanel(shownOf('I am -> je suis\nmodel: transformer\nlayers: {encoder-self: 1, decoder-self: 3}\nlayer: 2'));
  expect(sites?.walk({}, 'ArrowLeft').part).toEqual({ site: 'decoder-self', layer: 2, head: 0 });
  expect(sites?.walk(sites.walk({}, 'ArrowLeft'), 'ArrowLeft').part).toEqual({ site: 'encoder-self', layer: 1, head: 0 });
});

test('after the heads stand their mean and the rollout, told apart from heads and opened as what they are', () => {
  const shown = shownOf(blocks.encoder);
  const { heads: all } = shown.site;
  const atEnd = Array.from({ length: all.length + 1 }, (): ArrowKey => 'ArrowRight');
  expect(walked(atEnd).part).toEqual({ site: 'encoder-self', layer: 1, head: all.length + 1, summary: 'rollout' });
  expect(walked(atEnd.slice(1)).part).toEqual({ site: 'encoder-self', layer: 1, head: all.length, summary: 'mean' });
  const mean = summaryAt(shown.trace, { site: 'encoder-self', layer: 1, head: all.length, summary: 'mean' });
  const own = all.map(({ steps: { weights } }) => weights?.data[1] ?? NaN);
  expect(mean?.head.steps['weights']?.data[1]).toBeCloseTo(own.reduce((sum, weight) => sum + weight, 0) / all.length, 12);
  expect(sentenceOf(shown, walked(atEnd))).toMatch(/^Encoder self, layer 1, rollout through 1 layer\. It follows the mean of the heads .*\(Abnar & Zuidema 2020\)\./u);
});

test('one layer has nothing to roll out, and what looks across has no way back to itself', () => {
  const kinds = (block: string) => shownOf(block).trace.sites.map((site) => summariesOf(shownOf(block).trace, site).map(({ kind }) => kind).join());
  expect(kinds('a b c\nheads: 2')).toEqual(['mean']);
  expect(kinds('a b -> c d\nmodel: transformer\nheads: 1\nlayers: 2')).toEqual(['rollout', 'rollout', 'rollout', '', 'rollout', '']);
});
