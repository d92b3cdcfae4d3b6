import { keys } from '../../../src/block/keys';
import { asWords, filledBelow, filledFrom, withField, wordsOf } from '../../../src/block/form/filled';
import { blockWith, linkedNotes } from '../../support/linked-notes';

const block = [
  '# of mine',
  'I am a student -> je suis étudiant',
  '',
  'heads: [similar, next]   # two of them',
  'colour: red',
  'mask:',
  '  - causal',
  '  - window 2   # near',
  'title: What? "it"',
].join('\n');

test('what holds for a block from below it: the block that it builds on, then its note\'s defaults', () => {
  const resolve = linkedNotes({ Base: blockWith('cat', 'the cat sat', 'score: dot', 'heads:', '  - similar', '  - next') });
  const below = filledBelow('from: [[Base#^cat]]\nscore: cosine', { resolve, defaults: '{"score": "additive", "precision": 3}' });
  expect(Object.fromEntries(below)).toEqual({ queries: 'the cat sat', score: 'dot', heads: '[similar, next]', precision: '3' });
  expect(filledBelow('the cat sat', {}).size).toBe(0);
});

test('a block is shown value by value, on one line each', () => {
  expect(Object.fromEntries(filledFrom(block))).toEqual({
    queries: 'je suis étudiant', keys: 'I am a student', heads: '[similar, next]', mask: '[causal, "window 2"]', title: 'What? "it"',
  });
});

test.each([
  ['[MASK]', 'queries: [MASK]'],
  ['[[1, 0]]', 'Q: [[1, 0]]'],
  ['the sea', 'queries: "the sea"'],
  ['the sea', '{"queries": "the sea"}'],
  ['{tokens: [a, b], vectors: [[1], [2]]}', 'queries:\n  tokens: [a, b]\n  vectors:\n    - [1]\n    - [2]'],
])('queries are shown as %s', (shown, source) => {
  expect(filledFrom(source).get('queries')).toBe(shown);
});

test('a field changes its key, and no other line', () => {
  const edited = withField(block, keys.keys, 'I am a teacher');
  expect(edited).toEqual({ ok: true, source: block.replace('student', 'teacher') });
  expect(withField(block, keys.heads, '3')).toEqual({ ok: true, source: block.replace('[similar, next]', '3') });
});

test('an emptied field takes its key out; comments and what the form does not know stay', () => {
  const edited = withField(block, keys.mask, '');
  const source = edited.ok ? edited.source : '';
  expect(filledFrom(source).has('mask')).toBe(false);
  for (const kept of ['# of mine', 'colour: red', '# near', '# two of them']) expect(source).toContain(kept);
});

test('a new block begins with its sentence', () => {
  expect(withField('', keys.queries, 'the sea')).toEqual({ ok: true, source: 'the sea' });
  expect(withField('', keys.queries, 'a -> b')).toEqual({ ok: true, source: 'queries: a -> b' });
  expect(withField('', keys.queries, 'view: x')).toEqual({ ok: true, source: 'queries: view: x' });
});

test('several words', () => {
  expect([[], ['arcs'], ['arcs', 'matrix']].map(asWords)).toEqual(['', 'arcs', '[arcs, matrix]']);
  expect([undefined, 'arcs', '[arcs, matrix]'].map(wordsOf)).toEqual([[], ['arcs'], ['arcs', 'matrix']]);
});
