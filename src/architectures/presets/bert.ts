import { positioned, TOY, type Preset } from './preset';

export const bert = {
  id: 'bert',
  doc: 'Reads a sentence from both sides at once and guesses the words behind [MASK]; two sentences are told apart by segments.',
  source: 'Devlin et al. 2019, section 3',
  example: 'my dog is [MASK]\nmodel: bert',
  architecture: 'encoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { inputNorm: true, epsilon: 1e-12, activation: 'gelu', segments: true, transform: true, tokens: { first: '[CLS]', separator: '[SEP]' } },
  published: {
    name: 'BERT',
    year: 2018,
    objective: 'masked words, and whether one sentence follows another',
    tokenizer: 'WordPiece',
    positions: 'learned',
    paper: 'Devlin et al. 2019, sections 3 and 3.1',
    figures: 'Vocabulary and positions: bert_config.json of the release (uncased), github.com/google-research/bert',
    counted: 'the encoder with its pooler, without what predicts masked words',
    sizes: [{ name: 'base', layers: { encoder: 12 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 30522, longest: 512, reported: '110M' }],
    weights: { pooler: true },
  },
} as const satisfies Preset;
