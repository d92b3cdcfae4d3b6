import type { keys } from '../src/block/keys';

const PAIR = 'I am a student -> je suis étudiant';
const TIRED = "The animal didn't cross the street because it was too tired";
const NUMBERS = 'Q: [[1, 0, 2], [0.5, 1, 0]]\nK: [[1, 1, 0], [0, 1, 1], [1, 0, 1]]';
const EVEN = 'Q: [[1, 0, 2, 1], [0.5, 1, 0, 1]]\nK: [[1, 1, 0, 0], [0, 1, 1, 0], [1, 0, 1, 1]]';

/** The keys of every day, in the order in which somebody meets them; the reference begins with them. */
export const EVERYDAY = ['queries', 'keys', 'attention', 'mask', 'heads', 'architecture', 'model', 'view', 'focus', 'stage', 'compare', 'title'] as const satisfies readonly (keyof typeof keys)[];

/** A whole block for each key, small enough to be drawn beside it; the types ask for one of every key. */
export const keyExamples: Readonly<Record<keyof typeof keys, string>> = {
  queries: 'queries: je suis étudiant\nkeys: I am a student\naliases: {je: I, suis: am, étudiant: student}',
  keys: 'she reads\nkeys: a long book',
  values: 'Q: [[1, 0]]\nK: [[1, 1], [0, 1]]\nvalues: [[1, 2], [3, 4]]',
  attention: `${PAIR}\nattention: self`,
  architecture: 'my dog likes the park\narchitecture: encoder',
  model: 'the white cow did see the red bridge\nmodel: tiny-translate',
  shots: 'queries: plush giraffe =>\nmodel: gpt-3\nshots: [sea otter => loutre de mer, cheese => fromage]',
  replace: `${TIRED}\nreplace: {tired: wide}`,
  score: `${NUMBERS}\nscore: dot`,
  scale: `${NUMBERS}\nscale: 0.5`,
  temperature: `${NUMBERS}\ntemperature: 0.5`,
  softcap: `${NUMBERS}\nsoftcap: 1\nshow: [scaled, capped, weights]`,
  position: `${EVEN}\nposition: {rope: {base: 10000, pairing: half}}`,
  mask: 'The animal was too tired\nmask: [causal, window 2]\nview: matrix',
  knockout: `${TIRED}\nknockout: [street, it -> animal]\nfocus: it`,
  nudge: `${TIRED}\nnudge: {it -> street: 2, street: -1}\nfocus: it`,
  offset: `${NUMBERS}\nmask: causal\noffset: 1`,
  normalize: `${NUMBERS}\nnormalize: sparsemax`,
  sink: `${NUMBERS}\nsink: -0.5`,
  heads: 'the king saw the queen\nheads: [similar, previous, first]\nview: [heads, matrix]',
  'kv-heads': 'Q: [[1, 0, 2, 1], [0.5, 1, 0, 1]]\nK: [[1, 1], [0, 1], [1, 0]]\nheads: 4\nkv-heads: 2',
  layers: 'my dog likes the park\narchitecture: encoder\nlayers: 2',
  projections: 'Q: [[1, 0], [0, 1]]\nK: [[1, 1], [0, 1]]\nprojections: {query: [[1, 0], [0, 2]], key-bias: [0, 1]}',
  formula: `${NUMBERS}\nformula: {scores: tanh(Q * K' / 3), weights: softmax(2 * masked)}`,
  embedding: 'the cat saw the dog\nembedding: one-hot',
  aliases: `${PAIR}\naliases: {je: I, suis: am, étudiant: student}`,
  dimension: 'the cat saw the dog\nembedding: random\ndimension: 16\nview: steps\nshow: [queries, weights]',
  vocabulary: 'my dog is [MASK]\nmodel: bert\nvocabulary: [cat, dog, mouse]',
  cell: `${PAIR}\narchitecture: rnn\ncell: {lstm: {bidirectional: true, forget: 0.9}}`,
  bidirectional: `${PAIR}\narchitecture: rnn\nbidirectional: true`,
  alignment: `${PAIR}\narchitecture: rnn\nalignment: local-p`,
  window: `${PAIR}\narchitecture: rnn\nalignment: local-m\nwindow: 1`,
  'input-feeding': `${PAIR}\nmodel: luong\ninput-feeding: true`,
  forget: `${PAIR}\narchitecture: rnn\nforget: 0.9\nview: memory`,
  seed: 'the cat saw the dog\nembedding: random\nseed: 7',
  view: `${PAIR}\nview: [arcs, matrix]`,
  site: `${PAIR}\nmodel: transformer\nsite: cross`,
  layer: 'my dog likes the park\narchitecture: encoder\nlayers: 2\nlayer: 2',
  head: 'the king saw the queen\nheads: 3\nhead: 2',
  stage: `${NUMBERS}\nstage: scores`,
  step: 'the animal was too\nmodel: gpt-2\nview: generation\nstep: 2',
  phase: 'the animal was too\nmodel: gpt-2\nphase: generation',
  predict: 'The cow didn\'t cross the [MASK]\nmodel: tiny-mlm\npredict: 3',
  models: 'view: family\nmodels: [bert, roberta, gpt-2]',
  focus: `${TIRED}\nfocus: it`,
  show: `${NUMBERS}\nshow: [scores, weights, output]`,
  hide: `${TIRED}\nhide: [The, because]\nview: matrix`,
  annotate: `${TIRED}\nannotate: [{row: it, column: animal, text: "Who is tired?"}]\nview: matrix`,
  compare: `${PAIR}\ncompare: [{attention: self}, {attention: cross}]\nview: matrix`,
  difference: `${NUMBERS}\ncompare: [{score: dot}, {score: scaled-dot}]\ndifference: true\nview: matrix`,
  import: 'import: [[vault/recorded/snowboarder.json]]',
  pieces: 'import: [[vault/recorded/snowboarder.json]]\npieces: merge',
  quiz: `${TIRED}\nfocus: it\nquiz: [argmax, weights]`,
  title: `${TIRED}\nfocus: it\ntitle: What does "it" mean?`,
  caption: 'she reads a book\ncaption: Rows add up to 1.',
  precision: `${NUMBERS}\nprecision: 3`,
};
