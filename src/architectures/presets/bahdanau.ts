import { type Preset } from './preset';

export const bahdanau = {
  id: 'bahdanau',
  doc: 'The first attention: a GRU reads from both ends, and before each word the decoder looks over all of its states.',
  source: 'Bahdanau et al. 2015, section 3',
  example: 'I am a student -> je suis étudiant\nmodel: bahdanau',
  architecture: 'rnn',
  defaults: { cell: { kind: 'gru', bidirectional: true, alignment: 'global', inputFeeding: false }, score: { everywhere: 'additive', at: {} } },
  published: {
    name: 'Bahdanau',
    year: 2014,
    objective: 'the next word of a translation',
    tokenizer: 'whole words, the 30,000 most frequent of each language',
    positions: 'none: it reads in order',
    paper: 'Bahdanau et al. 2015, sections 3 and 4, appendix A',
    figures: 'All from the paper, which reports no number of parameters',
    counted: 'every matrix of appendix A, without biases, which the paper leaves out too',
    sizes: [{
      name: 'RNNsearch-50', layers: { encoder: 1, decoder: 1 }, width: 1000, embeddingWidth: 620, vocabulary: 30000, longest: 50, numbers: { alignment: 1000, maxout: 500 },
      remark: 'The encoder has a GRU of this width in each direction. Vocabulary and embeddings are those of one language. The paper reports no count.',
    }],
    weights: [
      { name: 'embeddings', group: 'embeddings', formula: '2 * vocabulary * embeddingWidth' },
      { name: 'encoder, both directions', group: 'recurrence', formula: '2 * 3 * (embeddingWidth * width + width^2)' },
      { name: 'decoder', group: 'recurrence', formula: '3 * (embeddingWidth * width + width^2 + 2 * width^2)' },
      { name: 'first state', group: 'recurrence', formula: 'width^2' },
      { name: 'alignment', group: 'attention', formula: 'alignment * width + 2 * alignment * width + alignment' },
      { name: 'maxout layer', group: 'other', formula: '2 * maxout * (width + embeddingWidth + 2 * width)' },
      { name: 'output layer', group: 'other', formula: 'vocabulary * maxout' },
    ],
  },
} as const satisfies Preset;
