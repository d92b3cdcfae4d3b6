import { COLUMNS } from '../../../src/diagram/predictions/next-geometry';
import { widthOfLines } from '../../../src/diagram/predictions/next-lines';
import { predictedIn, rankingOf, rankOf, type Predicted } from '../../../src/diagram/predictions/predicted';
import { predictionPanels } from '../../../src/diagram/predictions/panels';
import { nextSentence } from '../../../src/diagram/predictions/said';
import { widthOf } from '../../../src/diagram/text/width';
import { TYPE } from '../../../src/diagram/type-scale';
import { blocks, shownOf } from '../../support/shown';

function predicted(source: string, { trace } = shownOf(source)): Predicted {
  const found = predictedIn(trace);
  if (found === undefined) throw new Error('Nothing is predicted');
  return found;
}

test('hidden states, logits and probabilities are those of the operations that ran, whatever stands between', () => {
  const shown = shownOf(blocks.encoder);
  const { hidden, logits, probabilities, words, depth } = predicted(blocks.encoder, shown);
  const outputOf = (id: string) => shown.trace.operations.find((operation) => operation.id === id)?.output;
  expect(hidden).toBe(outputOf('encoder/transform/norm'));
  expect(logits).toBe(outputOf('encoder/dense'));
  expect(probabilities).toBe(outputOf('encoder/softmax'));
  expect([words.length, depth]).toEqual([probabilities.columns, 2]);
  expect(predictedIn(shownOf(blocks.replaced).trace)).toBeUndefined();
});

test('the most probable words and the others together make 1', () => {
  const { trace } = shownOf(blocks.encoder);
  const { first, others } = rankingOf(predicted(blocks.encoder), 4, 2);
  expect(first.map(({ word }) => word)).toEqual(trace.predictions[0]?.tokens.slice(0, 2));
  expect(others.count).toBe(predicted(blocks.encoder).words.length - 2);
  expect(first.reduce((sum, { probability }) => sum + probability, others.probability)).toBeCloseTo(1, 12);
});

test('a word that is asked for is told, however improbable', () => {
  const all = predicted(blocks.decoder);
  const last = rankingOf(all, 0, all.words.length).first.at(-1)?.word ?? '';
  expect(rankOf(all, 0, last)).toBe(all.words.length - 1);
  expect(rankingOf(all, 0, 1, [last]).first.map(({ word }) => word)).toContain(last);
});

const textsIn = (source: string) => predictionPanels(shownOf(source)).map(({ id, description }) => ({ id, description }));

test('each architecture tells what it predicts: words behind masks, replaced tokens, the next token', () => {
  expect(textsIn(blocks.encoder).map(({ id }) => id)).toEqual(['words-4']);
  expect(textsIn(blocks.encoder)[0]?.description).toMatch(/^\[MASK\] at position 4: \S+ \d+ %/u);
  expect(textsIn(blocks.replaced)[0]).toMatchObject({ id: 'replaced', description: expect.stringMatching(/: \[CLS\] \d+ %, the \d+ %, chef/u) });
  expect(textsIn(blocks.decoder).map(({ id }) => id)).toEqual(['next']);
  expect(textsIn('the animal\nmask: causal')).toEqual([]);
  expect(textsIn(blocks.encoder.replace('[MASK]', 'big'))).toEqual([]);
});

test('in training every row has a loss, and their mean stands beneath them', () => {
  const { losses } = shownOf(blocks.training).trace;
  const mean = losses.reduce((sum, { probability }) => sum - Math.log(probability), 0) / losses.length;
  const [panel] = textsIn(blocks.training);
  expect(panel?.id).toBe('losses');
  expect(panel?.description).toMatch(/^fed the, animal follows: loss \d\.\d\d; fed animal, was follows/u);
  expect(panel?.description).toContain(`Mean ${mean.toFixed(2)}.`);
});

test('a row’s sentence says what comes next, that nobody trained it, and what the declared word costs', () => {
  const { trace } = shownOf(blocks.decoder);
  const [loss] = trace.losses;
  expect(nextSentence(trace, 0, { fed: 'the', target: 'animal' })).toMatch(/^After “the”: “[^”]+” \d+ %, “[^”]+” [\d.]+ %, “[^”]+” [\d.]+ % \(untrained\)\./u);
  expect(nextSentence(trace, 0, { fed: 'the', target: 'animal' })).toContain(`a loss of ${loss?.loss.toFixed(2)}.`);
  expect(nextSentence(shownOf('the animal').trace, 0)).toBeUndefined();
});

test('a loss has its room beside the probability, however likely the word was', () => {
  const { probability, probabilityLength } = COLUMNS;
  const loss = { position: 0, target: 'a', probability: 0.9999, loss: 0.0001 };
  expect(widthOfLines([loss])).toBeGreaterThan(probability + probabilityLength + widthOf('100 % · loss 0.0001', TYPE.number));
});
