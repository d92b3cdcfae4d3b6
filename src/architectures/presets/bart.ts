import { positioned, TOY, type Preset } from './preset';

export const bart = {
  id: 'bart',
  doc: 'An encoder like BERT and a decoder like GPT trained as one, to write a text anew whose words were hidden or shuffled.',
  source: 'Lewis et al. 2020, section 2',
  example: 'the <mask> is good -> the food is good\nmodel: bart',
  architecture: 'encoder-decoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { inputNorm: true, activation: 'gelu', tokens: { first: '<s>', last: '</s>', start: '</s>', stop: '</s>' } },
  published: {
    name: 'BART',
    year: 2019,
    objective: 'the original of a text with masked spans and shuffled sentences',
    tokenizer: 'byte-level BPE',
    positions: 'learned',
    paper: 'Lewis et al. 2020, sections 2 and 5.1',
    figures: 'Parameters: examples/bart/README.md of github.com/facebookresearch/fairseq; heads, vocabulary and 1,026 rows of positions a stack: config.json of bart-base and bart-large',
    counted: 'both stacks, and one table of embeddings for source, target and output',
    sizes: [
      { name: 'base', layers: { encoder: 6, decoder: 6 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 50265, longest: 1024, reported: '140M', reportedBy: 'README of the release' },
      { name: 'large', layers: { encoder: 12, decoder: 12 }, width: 1024, heads: 16, feedForward: 4096, vocabulary: 50265, longest: 1024, reported: '400M', reportedBy: 'README of the release' },
    ],
    weights: { unusedPositions: 2 },
  },
} as const satisfies Preset;
