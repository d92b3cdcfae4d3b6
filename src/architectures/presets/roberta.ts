import { bert } from './bert';
import { positioned, TOY, type Preset } from './preset';

export const roberta = {
  id: 'roberta',
  doc: 'BERT trained longer on more text, without pairs of sentences: no segments, and tokens of another spelling.',
  source: 'Liu et al. 2019, section 3',
  example: 'my dog is <mask>\nmodel: roberta',
  architecture: 'encoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { ...bert.transformer, epsilon: 1e-5, segments: false, tokens: { first: '<s>', separator: '</s>', between: '</s>' } },
  published: {
    name: 'RoBERTa',
    year: 2019,
    objective: 'masked words, masked anew each time a text is read',
    tokenizer: 'byte-level BPE',
    positions: 'learned',
    paper: 'Liu et al. 2019, sections 3.1, 4.4 and 5',
    figures: 'Base: examples/roberta/README.md of github.com/facebookresearch/fairseq; vocabulary, 514 rows of positions and 1 of segments: config.json of roberta-base and roberta-large',
    counted: 'the encoder, without what predicts masked words',
    sizes: [
      { name: 'base', layers: { encoder: 12 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 50265, longest: 512, reported: '125M', reportedBy: 'README of the release' },
      { name: 'large', layers: { encoder: 24 }, width: 1024, heads: 16, feedForward: 4096, vocabulary: 50265, longest: 512, reported: '355M' },
    ],
    weights: { unusedPositions: 2, segmentRows: 1 },
  },
} as const satisfies Preset;
