import { carriedState } from '../../src/live/carried-state';
import type { ViewState } from '../../src/model/view-state';
import { createPipeline } from '../../src/pipeline';

const { read } = createPipeline();

function carried(state: ViewState, before: string, now: string): ViewState {
  return JSON.parse(JSON.stringify(carriedState(state, read(before), read(now))));
}

const LAYER = 'a b -> c d e';

test.each<[name: string, state: ViewState, before: string, now: string, after: ViewState]>([
  ['a caption changes nothing', { site: 'self', head: 1, views: ['steps'], held: { query: 1, key: 0 } }, LAYER, `${LAYER}\ncaption: x`, { site: 'self', head: 1, views: ['steps'], held: { query: 1, key: 0 } }],
  ['a head is written', { site: 'self', head: 1 }, `${LAYER}\nheads: 2`, `${LAYER}\nheads: 2\nhead: 1`, { site: 'self' }],
  ['the attention is written', { site: 'self', head: 1 }, LAYER, `${LAYER}\nattention: self`, { head: 1 }],
  ['views are written', { views: ['steps'], head: 1 }, LAYER, `${LAYER}\nview: matrix`, { head: 1 }],
  ['another architecture', { site: 'self', layer: 1, head: 1 }, LAYER, `${LAYER}\narchitecture: encoder-decoder`, { head: 1 }],
  ['a second sequence is written', { site: 'cross', tried: { site: 'cross', keys: 'x' } }, 'a b', 'a b\nkeys: x', {}],
  ['it is still missing', { tried: { site: 'cross', keys: 'x' } }, 'a b', 'a b c', { tried: { site: 'cross', keys: 'x' } }],
  ['a word after the one that is held', { held: { query: 1, key: 0 } }, LAYER, `${LAYER} f`, { held: { query: 1, key: 0 } }],
  ['another word where one is held', { held: { query: 1, key: 0 } }, LAYER, 'a b -> c x e', {}],
  ['the focus is written', { held: { query: 1 } }, LAYER, `${LAYER}\nfocus: e`, {}],
])('%s', (_, state, before, now, after) => expect(carried(state, before, now)).toEqual(after));
