/**
 * What `npm run mutation -- PART…` changes, and the tests that must notice. A mutant costs a load of all of them, so a part has the few
 * tests that bear on it, quick ones first: what the others would notice besides is not counted.
 */
module.exports = {
  editing: {
    change: ['src/block/edits/**/*.ts'],
    tests: ['block/edits/edited-source', 'block/edits/by-hand', 'block/edits/spelled', 'block/form/filled', 'block/edits/edited-source.property'],
  },
  'in-note': {
    change: ['src/block/in-note/**/*.ts'],
    tests: ['block/in-note/container', 'block/in-note/fence', 'block/in-note/fitting', 'block/in-note/inserted-block', 'block/in-note/exchanged-block', 'block/in-note/below-block', 'block/in-note/block-with-id', 'block/in-note/note-edit', 'block/in-note/found-again', 'obsidian/links/links'],
  },
  formula: {
    change: ['src/engine/formula/**/*.ts', '!src/engine/formula/settle.ts'],
    tests: ['engine/formula/check', 'engine/formula/guard', 'engine/formula/gates', 'engine/formula/spans', 'engine/formula/settle'],
  },
  masks: {
    change: ['src/engine/masks/*.ts', 'src/engine/attention/mask-layers.ts'],
    tests: ['engine/masks/masks', 'engine/attention/mask-layers'],
  },
  normalisers: {
    change: ['src/engine/normalisers/*.ts', 'src/engine/trace/row-statistics.ts'],
    tests: ['engine/normalisers/softmax', 'engine/normalisers/normalisers', 'engine/trace/row-statistics'],
  },
  scores: {
    change: ['src/engine/scores/*.ts', 'src/engine/attention/score-parameters.ts'],
    tests: ['engine/scores/scores', 'engine/attention/score-parameters', 'engine/attention/attend', 'block/computed', 'architectures/projections', 'vectors'],
  },
  positions: {
    change: ['src/engine/positions/*.ts', 'src/engine/attention/positioning.ts'],
    tests: ['engine/positions/alibi', 'engine/positions/inputs', 'engine/positions/rope', 'engine/positions/t5', 'engine/attention/positioning', 'block/computed', 'vectors'],
  },
  attend: {
    change: ['attend', 'attend-input', 'head', 'head-layout', 'settle', 'project', 'site', 'sizes', 'knockout', 'nudge', 'sinks', 'overflow'].map((name) => `src/engine/attention/${name}.ts`),
    tests: ['engine/attention/sizes', 'engine/attention/attend', 'engine/attention/nudge', 'block/computed', 'architectures/projections', 'engine/formula/settle', 'golden-traces', 'vectors'],
  },
  kernels: {
    change: ['src/engine/kernels/*.ts', 'src/engine/matrices/matrix.ts', 'src/engine/matrices/sparse-matrix.ts'],
    tests: ['engine/kernels/additive', 'engine/kernels/elementwise', 'engine/kernels/product', 'engine/kernels/rotation', 'engine/kernels/sums', 'engine/matrices/matrix', 'engine/engine', 'vectors'],
  },
  alignments: {
    change: ['src/engine/alignments/*.ts'],
    tests: ['engine/alignments/settle'],
  },
  activations: {
    change: ['src/engine/activations/*.ts', 'src/engine/norms/*.ts'],
    tests: ['engine/cells/torch'],
  },
  cells: {
    change: ['src/engine/cells/*.ts'],
    tests: ['engine/cells/torch', 'engine/cells/jacobian', 'architectures/recurrent/rnn'],
  },
  explain: {
    change: ['src/engine/explain/**/*.ts'],
    tests: ['engine/explain/notation', 'engine/explain/account', 'engine/explain/sentence', 'engine/explain/explain'],
  },
  reading: {
    change: ['parse', 'spec', 'presentation', 'contradictions', 'sections', 'sentence', 'declarations', 'readings', 'guard', 'literal', 'spelling', 'source'].map((name) => `src/block/${name}.ts`),
    tests: ['block/sections', 'block/spelling', 'block/literal', 'block/parse', 'block/fixes', 'block/compare', 'block/computed', 'block/reading', 'block/contradictions', 'block/trained', 'block/import', 'block/suggestion', 'block/from', 'block/defaults', 'block/frontmatter', 'architectures/models/opening', 'architectures/models/messages', 'architectures/recurrent/rnn', 'block/values/formula', 'block/parse.property'],
  },
};
