import fc from 'fast-check';
import { editedSource } from '../../../src/block/edits/edited-source';
import { keysOf } from '../../../src/diagram/controls/keys-of-view';
import { traceFor } from '../../../src/diagram/diagram';
import { shownPart, type Shown } from '../../../src/diagram/shown';
import { namedViews, viewsOf } from '../../../src/diagram/views';
import type { ViewState } from '../../../src/model/view-state';
import { createPipeline } from '../../../src/pipeline';

const pipeline = createPipeline();

/** What a block shows to a reader who left it so. */
function screen(source: string, state: ViewState) {
  const reading = pipeline.read(source);
  const trace = traceFor(state, reading.choices, reading.trace, reading.request);
  const shown = shownPart(trace, reading.presentation, state);
  if (shown === undefined) throw new Error('There is nothing to show');
  const standard = viewsOf(shown);
  const wanted = namedViews(state.views ?? [], trace);
  return { shown, standard, shownViews: wanted.length > 0 ? wanted : standard, choices: reading.choices };
}

function keys(source: string, state: ViewState): Record<string, string | undefined> {
  return keysOf(state, screen(source, state));
}

const LAYER = 'I am a student -> je suis étudiant';
const ENCODER_DECODER = `${LAYER}\narchitecture: encoder-decoder\nlayers: 2\nheads: 2`;

test.each<[name: string, source: string, state: ViewState, keys: Record<string, string | undefined>]>([
  ['nothing chosen', LAYER, {}, {}],
  ['the other attention', LAYER, { site: 'self' }, { attention: 'self' }],
  ['the same attention', LAYER, { site: 'cross' }, {}],
  ['back from what the block says', `${LAYER}\nattention: self`, { site: 'cross' }, { attention: 'cross' }],
  ['a head', `${LAYER}\nheads: 3`, { head: 2 }, { head: '3' }],
  ['the head that is shown anyway', `${LAYER}\nheads: 3\nhead: 2`, { head: 1 }, {}],
  ['back to the first head', `${LAYER}\nheads: 3\nhead: 2`, { head: 0 }, { head: '1' }],
  ['one view', LAYER, { views: ['matrix'] }, { view: 'matrix' }],
  ['several', LAYER, { views: ['arcs', 'matrix', 'steps'] }, { view: '[arcs, matrix, steps]' }],
  ['the usual ones', LAYER, { views: ['arcs', 'matrix'] }, {}],
  ['another site', ENCODER_DECODER, { site: 'encoder-self', layer: 2, head: 1 }, { site: 'encoder-self', layer: '2', head: '2' }],
  ['the site that is shown anyway', ENCODER_DECODER, { site: 'cross', layer: 1 }, {}],
  ['a second sequence', 'I am', { site: 'cross', tried: { site: 'cross', keys: 'je suis' } }, { keys: 'je suis' }],
  ['… where the block says self', 'I am\nattention: self', { site: 'cross', tried: { site: 'cross', keys: 'je suis' } }, { keys: 'je suis', attention: 'cross' }],
  ['… that was left again', 'I am', { site: 'self', tried: { site: 'cross', keys: 'je suis' } }, {}],
  ['… with the architecture that it takes', 'I am\narchitecture: encoder', { site: 'cross', tried: { site: 'cross', keys: 'je suis' } }, { keys: 'je suis', architecture: 'encoder-decoder' }],
  ['… and the model stays', 'I am\nmodel: gpt-2', { site: 'cross', tried: { site: 'cross', keys: 'je suis' } }, { keys: 'je suis', architecture: 'encoder-decoder' }],
  ['a row that is held', LAYER, { held: { query: 2, key: 1 } }, { focus: 'étudiant' }],
  ['the row that stands out anyway', `${LAYER}\nfocus: suis`, { held: { query: 1 } }, {}],
  ['a word that occurs twice', 'the cat saw the dog', { held: { query: 3 } }, { focus: '3' }],
  ['a word that YAML takes for something else', 'queries: [CLS] 7 : "\n', { held: { query: 0 } }, { focus: '[CLS]' }],
  ['… a number', 'queries: [CLS] 7 : "\nfocus: 0', { held: { query: 1 } }, { focus: '"7"' }],
  ['… a mark', 'queries: [CLS] 7 : "\n', { held: { query: 2 } }, { focus: '":"' }],
  ['a column has no row', LAYER, { held: { key: 1 } }, {}],
  ['a step of the pipeline', LAYER, { stage: 'scores' }, { stage: 'scores' }],
  ['one that is not there', LAYER, { stage: 'capped' }, {}],
  ['one that every object has', LAYER, { stage: 'toString' }, {}],
  ['a step', 'the animal was\nmodel: gpt-2\nview: generation\nphase: generation', { step: 2 }, { step: '2' }],
])('%s', (_, source, state, expected) => expect(keys(source, state)).toEqual(expected));

function looks({ shown, shownViews }: { shown: Shown; shownViews: readonly string[] }) {
  return { site: shown.site.id, layer: shown.site.layer, head: shown.headIndex, queries: shown.site.queries, keys: shown.site.keys, views: shownViews, weights: shown.weights };
}

const SOURCES = [
  LAYER, `${LAYER}\nattention: self\nhead: 2 # mine\nheads: 3`, ENCODER_DECODER, `${ENCODER_DECODER}\nsite: decoder-self\nlayer: 2`, 'my dog is [MASK]\nmodel: bert\nlayer: 2',
  'the animal was too\nmodel: gpt-2', `${LAYER}\nmodel: luong`, '{"queries": "a b : #", "heads": 2, "view": ["matrix"]}', 'The old cat\nmodel: tiny-translate', 'the old\nmodel: tiny-lm', 'A\narchitecture: gru\nmodel: luong\nkeys: one', 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nV: [[1, 2], [3, 4]]',
];

test('a block that was saved opens as it was left', () => {
  const state = fc.record({
    site: fc.constantFrom('self', 'cross', 'encoder-self', 'decoder-self'), layer: fc.integer({ min: 1, max: 4 }), head: fc.nat(4), held: fc.record({ query: fc.nat(2) }),
    views: fc.uniqueArray(fc.constantFrom('matrix', 'arcs', 'steps', 'heads', 'blueprint'), { minLength: 1 }), tried: fc.constant({ site: 'cross', keys: 'one #2: three' }),
  }, { requiredKeys: [] });
  fc.assert(fc.property(fc.constantFrom(...SOURCES), state, (source, left) => {
    const before = screen(source, left);
    const saved = editedSource(source, keysOf(left, before));
    if (!saved.ok) throw new Error(saved.why);
    const after = screen(saved.source, {});
    expect(looks(after)).toEqual(looks(before));
    if (left.held !== undefined && left.held.query < before.shown.site.queries.length) expect(after.shown.focus).toBe(left.held.query);
    // And there is nothing left to save.
    expect(keysOf({}, after)).toEqual({});
  }), { numRuns: 150 });
}, 60_000);
