import { toggledKeys } from '../../src/live/toggled-keys';
import { createPipeline } from '../../src/pipeline';

const pipeline = createPipeline();
const SOURCE = 'she reads -> elle lit\nheads: 2';

test('what is toggled becomes keys, where it changes anything', () => {
  expect(toggledKeys({}, pipeline.read(SOURCE))).toEqual({});
  expect(toggledKeys({ site: 'self', head: 1, views: ['steps'] }, pipeline.read(SOURCE))).toEqual({ attention: 'self', head: '2', view: 'steps' });
  expect(toggledKeys({ site: 'cross', head: 0, views: ['arcs', 'matrix'] }, pipeline.read(SOURCE))).toEqual({});
  expect(toggledKeys({ site: 'decoder-self', layer: 2 }, pipeline.read('I am -> je suis\nmodel: transformer\nlayers: 2'))).toEqual({ site: 'decoder-self', layer: '2' });
});

test('what is held, tried out or closed by hand is not for the note', () => {
  expect(toggledKeys({ held: { query: 0, key: 1 }, share: 0.5, together: true, whatIf: { cross: { knockout: ['she'], nudge: [] } } }, pipeline.read(SOURCE))).toEqual({});
  expect(toggledKeys({ site: 'cross', tried: { site: 'cross', keys: 'a b c' }, head: 1 }, pipeline.read('she reads\nheads: 2'))).toEqual({ head: '2' });
});

test('a block with nothing to draw has nothing to toggle', () => {
  expect(toggledKeys({ head: 1 }, pipeline.read('attention: cross'))).toEqual({});
});
