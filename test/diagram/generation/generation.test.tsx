import { renderToString } from 'preact-render-to-string';
import { byteLines } from '../../../src/diagram/generation/bytes';
import { cacheLayout } from '../../../src/diagram/generation/cache-geometry';
import { generationPanels } from '../../../src/diagram/generation/panels';
import { headIn, passAt, siteIn, type Pass } from '../../../src/diagram/generation/pass';
import { blocks, shownOf } from '../../support/shown';

function pass(source: string, step?: number): Pass {
  const found = passAt(shownOf(source), step);
  if (found === undefined) throw new Error('Nothing was generated');
  return found;
}

test('steps count from 1; what lies outside is brought to the nearest, and without one the last is shown', () => {
  expect([pass(blocks.generation, 0), pass(blocks.generation, 2), pass(blocks.generation, 99), pass(blocks.generation)].map(({ at }) => at)).toEqual([0, 1, 3, 3]);
  expect(passAt(shownOf(blocks.decoder), 1)).toBeUndefined();
});

test('the row that a pass draws is the row of the whole run', () => {
  const whole = pass(blocks.generation);
  for (const [row, step] of whole.steps.entries()) {
    const weights = headIn(whole, siteIn(whole, step))?.steps['weights'];
    const { columns, data } = whole.shown.weights;
    expect(weights?.rows).toBe(1);
    for (let j = 0; j <= row; j++) expect(weights?.data[j]).toBeCloseTo(data[row * columns + j] ?? NaN, 9);
  }
});

test('bytes are worked out by their formula, and the lines add up to the cache', () => {
  for (const source of [blocks.generation, blocks.translated, `${blocks.generation}\nlayers: 7`]) {
    const at = pass(source, 2);
    const lines = byteLines(at);
    const sizes = lines.slice(1, -1).map((line) => Number((/([\d,]+)$/u.exec(line)?.[1] ?? '').replaceAll(',', '')));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(at.step.cache.bytes);
    expect(lines.at(-1)?.replaceAll(',', '')).toMatch(new RegExp(`^together ${at.step.cache.bytes} bytes `, 'u'));
  }
  expect(byteLines(pass(blocks.generation, 2)).slice(1, 3)).toEqual(['Decoder self, layer 1: 4 · (64 + 32) · 2 · 2 = 1,536', 'Decoder self, layer 2: 4 · (8 + 8) · 2 · 2 = 256']);
});

test('one row of K and V is new in a decoder; what was read is worked out in the first step alone', () => {
  const blocksAt = (step: number) => cacheLayout(pass(blocks.translated, step), 0).blocks.map(({ site, newFrom, rows, strips }) => [site.id, newFrom, rows.length, strips.find(({ role }) => role === 'query')?.matrix.rows]);
  expect(blocksAt(1)).toEqual([['decoder-self', 0, 1, 1], ['decoder-self', 0, 1, 1], ['cross', 0, 2, 1], ['cross', 0, 2, 1]]);
  expect(blocksAt(2)).toEqual([['decoder-self', 1, 2, 1], ['decoder-self', 1, 2, 1], ['cross', 2, 2, 1], ['cross', 2, 2, 1]]);
});

test('training stands above generation where the block asks for both', () => {
  expect(generationPanels(pass(blocks.generation)).map(({ id }) => id)).toEqual(['generation-phases', 'generation-sequence', 'generation-weights', 'generation-next', 'generation-cache']);
  expect(generationPanels(pass(blocks.generation))[0]?.description).toBe('Training: one pass, 4 rows, 3 losses. Generation: 4 passes of one row each.');
  expect(generationPanels(pass(blocks.translated)).map(({ id }) => id)).not.toContain('generation-phases');
});

test('what is said of a step: what is in the cache, what goes in, what follows', () => {
  const [sequence, weights, , cache] = generationPanels(pass(blocks.translated, 2));
  expect(sequence?.description).toBe('<s>, now je; next suis.');
  expect(weights?.description).toBe('Pass 2 adds one row of 2 weights; 1 row before it, done already.');
  expect(cache?.description).toMatch(/^3 rows of K and V a layer are taken from the cache, 1 are computed\./u);
});

test('an encoder is through before the first step: with its site on screen, the decoder’s is drawn and nothing of it lights up', () => {
  const shown = shownOf(blocks.translated, { site: 'encoder-self' });
  const at = passAt(shown, 2);
  const panels = at === undefined ? [] : generationPanels(at);
  expect(at && siteIn(at, at.step)?.id).toBe('decoder-self');
  for (const panel of panels) expect(panel.spotAt({ x: panel.width / 2, y: panel.height / 2 })).toEqual({});
});

test('the kept rows say where they come from, and every line of a deep stack has its room', () => {
  const cache = (source: string) => generationPanels(pass(source)).find(({ id }) => id === 'generation-cache');
  const drawn = (source: string) => renderToString(<svg>{cache(source)?.picture('p')}</svg>);
  expect(drawn(blocks.generation)).toContain('over untrained (seeded) vectors');
  expect(drawn(blocks.generation)).toContain('untrained: seeded random weights');
  const deep = `${blocks.generation}\nlayers: 12`;
  const lowest = Math.max(...[...drawn(deep).matchAll(/<text [^>]*y="([\d.]+)"/gu)].map(([, y]) => Number(y)));
  expect(drawn(deep)).toContain('more sites like these are not drawn');
  expect(lowest).toBeLessThan(cache(deep)?.height ?? 0);
});
