import { architectures } from '../src/architectures';
import { embeddings } from '../src/architectures/embeddings';
import { patterns } from '../src/architectures/patterns';
import { quizKinds } from '../src/block/quiz';
import { kinds } from '../src/diagram/quiz/kinds';
import { createPipeline } from '../src/pipeline';
import { activations } from '../src/engine/activations';
import { norms } from '../src/engine/norms';
import { alignments } from '../src/engine/alignments';
import { cells } from '../src/engine/cells';
import { masks } from '../src/engine/masks';
import { normalisers } from '../src/engine/normalisers';
import { positions } from '../src/engine/positions';
import { scores } from '../src/engine/scores';
import { steps } from '../src/engine/trace/steps';
import { referenceCases } from './support/vectors';

const registries = { alignments, architectures, embeddings, patterns, masks, normalisers, positions, scores };
const entries = Object.entries(registries).flatMap(([registry, members]) =>
  Object.entries(members).map(([id, entry]) => ({ registry, id, entry })));

describe.each(entries)('$registry: $id', ({ registry, id, entry }) => {
  test('goes by its own id and is explained in one sentence', () => {
    expect(entry.id).toBe(id);
    expect(entry.doc).toMatch(/^[A-Z][^.!?]*\.$/u);
  });

  test('has an example that is drawn without a complaint', () => {
    const lines = registry === 'masks' ? ['Q: [[1, 0], [0, 1]]', 'K: [[1, 1], [0, 1]]', entry.example] : [entry.example];
    const { trace } = createPipeline().read(lines.join('\n'));
    expect(trace.diagnostics).toEqual([]);
    expect(trace.sites.length).toBeGreaterThan(0);
  });
});

test.each([...Object.entries(activations), ...Object.entries(norms)])('%s goes by its own id, is explained in one sentence and names its source', (id, entry) => {
  expect(entry.id).toBe(id);
  expect(entry.doc).toMatch(/^[A-Z][^.!?]*\.$/u);
  expect(entry.source).toMatch(/\b(?:19|20)\d\d\b/u);
});

test.each(Object.entries(quizKinds))('questions of the kind %s go by their own id and are one sentence', (id, sentence) => {
  expect(Object.entries(kinds).find(([name]) => name === id)?.[1].id).toBe(id);
  expect(sentence).toMatch(/^[A-Z][^.!?]*\?$/u);
});

test.each(Object.values(steps))('step $id is explained in one sentence', ({ doc }) => {
  expect(doc).toMatch(/^[A-ZQ][^.!?]*\.$/u);
});

test.each(Object.values(cells))('cell $id is explained in one sentence', ({ doc }) => {
  expect(doc).toMatch(/^[A-Z][^.!?]*\.$/u);
});

describe('every entry that computes has numbers worked elsewhere to match', () => {
  const blocks = (['layer.json', 'onnx.json', 'papers.json'] as const).flatMap(referenceCases).map(({ block }) => block);

  test.each(Object.keys(scores))('score %s', (id) => {
    expect(blocks.some(({ score = 'scaled-dot' }) => score === id)).toBe(true);
  });

  test.each(Object.keys(masks).filter((id) => id !== 'none'))('mask %s', (id) => {
    expect(blocks.some(({ mask }) => JSON.stringify(mask ?? '').includes(id))).toBe(true);
  });

  test.each(Object.keys(normalisers).filter((id) => id !== 'none'))('normaliser %s', (id) => {
    expect(blocks.some(({ normalize = 'softmax' }) => normalize === id)).toBe(true);
  });

  // Without training, learned positions come from the seed: there is nothing elsewhere to match.
  test.each(Object.keys(positions).filter((id) => id !== 'none' && id !== 'learned'))('position %s', (id) => {
    expect(blocks.some(({ position }) => JSON.stringify(position ?? '').includes(id))).toBe(true);
  });

  test.each([...Object.values(scores), ...Object.values(positions), ...Object.values(normalisers), ...Object.values(alignments), ...Object.values(cells)])('$id names its source', ({ source }) => {
    expect(source).toMatch(/\b(?:19|20)\d\d\b/u);
  });
});
