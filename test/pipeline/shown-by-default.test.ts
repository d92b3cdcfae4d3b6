import { createPipeline, KEEP_NOTHING } from '../../src/pipeline';
import { withDefaults, type ShownByDefault } from '../../src/pipeline/shown-by-default';

const DEFAULTS: ShownByDefault = {
  palette: 'viridis', precision: 4, numbers: false, motion: 'never',
  views: { layer: ['matrix'], encoder: ['arcs'], decoder: ['generation'], 'encoder-decoder': ['blueprint'], rnn: ['memory'] },
};

function readWith(source: string, defaults: Partial<ShownByDefault> = {}) {
  return withDefaults(createPipeline(KEEP_NOTHING), () => ({ ...DEFAULTS, ...defaults })).read(source);
}

test.each([
  ['the animal was tired', 'matrix'],
  ['the animal was tired\narchitecture: encoder', 'arcs'],
  ['the animal was tired\narchitecture: decoder', 'generation'],
  ['the cow -> la vache\narchitecture: encoder-decoder', 'blueprint'],
  ['the cow -> la vache\nmodel: luong', 'memory'],
])('what the block leaves open is as its reader wants it: %j', (source, view) => {
  expect(readWith(source).presentation).toMatchObject({ palette: 'viridis', precision: 4, numbers: false, motion: 'never', views: [view] });
});

test('what the block says counts more, key by key', () => {
  expect(readWith('the animal was tired\npalette: theme\nview: steps').presentation).toMatchObject({ palette: 'theme', precision: 4, views: ['steps'] });
  expect(readWith('the animal was tired\nprecision: 0').presentation).toMatchObject({ palette: 'viridis', precision: 0, views: ['matrix'] });
});

test.each([
  ['numbers to follow by hand', 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]'],
  ['readings beside each other', 'the animal was tired\ncompare: [{score: dot}, {score: cosine}]'],
  ['one life of a decoder', 'the animal was\narchitecture: decoder\nphase: generation'],
  ['models alone', 'models: [bert, gpt-2]'],
  ['a block with nothing to draw', 'attention: cross'],
])('%s keep their views', (_what, source) => {
  const plain = createPipeline(KEEP_NOTHING).read(source);
  expect(readWith(source).presentation.views).toEqual(plain.presentation.views);
});

test('every reading of a comparison has the same digits and colours', () => {
  const { presentation: { readings = [] } } = readWith('the animal was tired\ncompare: [{precision: 1}, {score: cosine}]');
  expect(readings.map(({ precision, palette }) => ({ precision, palette }))).toEqual([{ precision: 1, palette: 'viridis' }, { precision: 4, palette: 'viridis' }]);
});

test('a view that the block has nothing for does not hide the others, and nobody is told of it', () => {
  const { presentation, trace } = readWith('the animal was tired', { views: { layer: ['unrolled'] } });
  expect([presentation.views, trace.diagnostics]).toEqual([[], []]);
});

test('what is computed, and what is said of the block, stay the same', () => {
  const source = 'the animal was tired\nheads: 3\nfocus: cow';
  expect(readWith(source).trace).toEqual(createPipeline(KEEP_NOTHING).read(source).trace);
});
