import { outcomeOf } from '../../../src/diagram/what-if/outcome';
import type { WhatIf } from '../../../src/model/what-if';
import { createPipeline } from '../../../src/pipeline';

const pipeline = createPipeline();
const FAMOUS = "The animal didn't cross the street because it was too wide";

function outcome(block: string, whatIf: WhatIf): readonly string[] {
  const { trace, request } = pipeline.read(block);
  const [id = ''] = Object.keys(whatIf);
  return outcomeOf(trace, request({ whatIf }), { id, layer: 1 }, 0);
}

const nothing = { knockout: [], nudge: [] };

test('a model that writes: the text before and after, and the largest changes of P where both runs stood alike', () => {
  expect(outcome(`${FAMOUS}\nmodel: tiny-translate`, { cross: { ...nothing, knockout: ['street'] } })).toEqual([
    "It wrote “l'animal n'a pas traversé la rue parce qu'elle était trop large”.",
    "Now it writes “l'animal n'a pas traversé la un parce qu'il était trop large”.",
    expect.stringMatching(/^P\(rue after la\) 0\.9\d → 0\.0\d, P\(un after la\) 0\.0\d → 0\.\d\d, P\(\S+ after la\) 0\.0\d → 0\.\d\d\.$/u),
  ]);
});

test('a nudge that changes nothing says so', () => {
  expect(outcome(`${FAMOUS}\nmodel: tiny-translate`, { cross: { ...nothing, nudge: [{ of: { query: 0, key: 10 }, by: 0.1 }] } })).toEqual([
    "It still writes “l'animal n'a pas traversé la rue parce qu'elle était trop large”.", 'No probability moves by as much as half a percent.',
  ]);
});

test('a masked word: P of its likeliest tokens, from the predictions', () => {
  const [said = '', ...more] = outcome("the cow didn't cross the [MASK] because it was too wide\nmodel: tiny-mlm", { 'encoder-self': { ...nothing, knockout: ['wide'] } });
  expect(more).toEqual([]);
  expect(said).toMatch(/^P\(\w+\) 0\.\d\d → 0\.\d\d, P\(\w+\) 0\.\d\d → 0\.\d\d.*\.$/u);
});

test('a layer alone: the weights that moved most, but for those that were closed, and how far an output went', () => {
  const vectors = 'Q: {tokens: [a, b], vectors: [[1, 0], [0, 1]]}\nK: {tokens: [x, y, z], vectors: [[1, 0], [1, 0], [1, 0]]}\nV: [[3], [6], [0]]';
  // Thirds become halves of y and z: from 3 to 3.
  expect(outcome(vectors, { cross: { ...nothing, knockout: [{ query: 'b', key: 'x' }] } })).toEqual(['Weights: b → y 0.33 → 0.50, b → z 0.33 → 0.50.']);
  // Halves of x and y, from 3 to 4.5.
  expect(outcome(vectors, { cross: { ...nothing, knockout: [{ query: 'b', key: 'z' }] } })).toEqual(['Weights: b → x 0.33 → 0.50, b → y 0.33 → 0.50.', 'The output of b moves by 50 % of its length.']);
});
