import { type Preset } from './preset';

export const luong = {
  id: 'luong',
  doc: 'An LSTM whose decoder looks over the states after each step, with a product in place of a network.',
  source: 'Luong et al. 2015, section 3',
  example: 'I am a student -> je suis étudiant\nmodel: luong',
  architecture: 'rnn',
  defaults: { cell: { kind: 'lstm', bidirectional: false, alignment: 'global', inputFeeding: false }, score: { everywhere: 'general', at: {} } },
  published: {
    name: 'Luong',
    year: 2015,
    objective: 'the next word of a translation',
    tokenizer: 'whole words, the 50,000 most frequent of each language',
    positions: 'none: it reads in order',
    paper: 'Luong et al. 2015, sections 3 and 4.1',
    figures: 'All from the paper, which reports no number of parameters',
    counted: 'the matrices of a model with global attention and the general score, without input feeding and biases',
    sizes: [{
      name: 'global, general', layers: { encoder: 4, decoder: 4 }, width: 1000, embeddingWidth: 1000, vocabulary: 50000, longest: 50,
      remark: 'Vocabulary and embeddings are those of one language. The paper reports no count.',
    }],
    weights: [
      { name: 'embeddings', group: 'embeddings', formula: '2 * vocabulary * embeddingWidth' },
      { name: 'encoder', group: 'recurrence', formula: '4 * (embeddingWidth * width + width^2) + (encoderLayers - 1) * 4 * 2 * width^2' },
      { name: 'decoder', group: 'recurrence', formula: '4 * (embeddingWidth * width + width^2) + (decoderLayers - 1) * 4 * 2 * width^2' },
      { name: 'score', group: 'attention', formula: 'width^2' },
      { name: 'attentional state', group: 'attention', formula: '2 * width^2' },
      { name: 'output layer', group: 'other', formula: 'vocabulary * width' },
    ],
  },
} as const satisfies Preset;
