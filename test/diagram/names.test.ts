import { describeWeights } from '../../src/diagram/description';
import { namesOf } from '../../src/diagram/names';
import { notation } from '../../src/diagram/text/state-name';
import { blocks, shownOf } from '../support/shown';

const along = (source: string, chosen = {}) => {
  const { queries, keys } = namesOf(shownOf(source, chosen));
  return { queries: queries.map(notation), keys: keys.map(notation), writes: queries.map(({ writes }) => writes) };
};

test('the first layer attends with tokens, the second with what the first made of them', () => {
  expect(along(blocks.encoder, { layer: 1 }).queries.slice(0, 3)).toEqual(['[CLS]', 'my', 'dog']);
  expect(along(blocks.encoder, { layer: 2 }).queries.slice(0, 3)).toEqual(['h₁([CLS])', 'h₁(my)', 'h₁(dog)']);
  expect(along(blocks.encoder, { layer: 2 }).keys.slice(0, 2)).toEqual(['h₁([CLS])', 'h₁(my)']);
});

test('a decoder looks across at the last layer of the encoder, from every layer of its own', () => {
  expect(along(blocks.translation, { site: 'cross', layer: 1 })).toMatchObject({ queries: ['<s>', 'je', 'suis', 'étudiant'], keys: ['h₂(I)', 'h₂(am)', 'h₂(a)', 'h₂(student)'] });
  expect(along(blocks.translation, { site: 'cross', layer: 2 }).queries[1]).toBe('h₁(je)');
  expect(along(blocks.translation, { site: 'encoder-self', layer: 2 })).toMatchObject({ keys: ['h₁(I)', 'h₁(am)', 'h₁(a)', 'h₁(student)'], writes: [undefined, undefined, undefined, undefined] });
});

test('a decoder’s row says what it writes: as declared, or, after the last word, what is most probable', () => {
  const { writes } = along(blocks.decoder);
  expect(writes.slice(0, 3)).toEqual([{ token: 'animal', produced: false }, { token: 'was', produced: false }, { token: 'too', produced: false }]);
  const [prediction] = shownOf(blocks.decoder).trace.predictions;
  expect(writes[3]).toEqual({ token: prediction?.tokens[0], produced: true });
  expect(along(blocks.translation, { site: 'cross' }).writes[3]).toEqual({ token: '</s>', produced: false });
});

test('what a model wrote by itself is produced, not declared', () => {
  const shown = shownOf(blocks.generation);
  const generation = shown.trace.generation.map((step) => ({ ...step, declared: step.step !== 1 && step.declared }));
  const { queries } = namesOf({ trace: { ...shown.trace, generation }, site: shown.site });
  expect(queries.map(({ writes }) => writes?.produced)).toEqual([true, false, false, true]);
});

test('a decoder opens on its last row, or on the step that the block names; an encoder on its mask', () => {
  expect(shownOf(blocks.decoder).focus).toBe(3);
  expect(shownOf(`${blocks.decoder}\nstep: 2`).focus).toBe(1);
  expect(shownOf(`${blocks.decoder}\nstep: 9`).focus).toBe(3);
  expect(shownOf(`${blocks.decoder}\nstep: 2\nfocus: the`).focus).toBe(0);
  expect(shownOf(blocks.encoder).focus).toBe(4);
});

test('those who cannot see it hear of layers, of what is written, and which kind of attention it is', () => {
  expect(describeWeights(shownOf(blocks.translation, { site: 'cross' }))).toMatch(/^Cross-attention.*“[^”]+” after layer 1 attends most to “[^”]+” after layer 2 \(0\.\d\d\).* It writes “[^”]+”\.$/u);
  expect(describeWeights(shownOf(blocks.translation, { site: 'encoder-self' }))).toMatch(/^Self-attention/u);
});
