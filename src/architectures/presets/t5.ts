import { positioned, TOY, type Preset } from './preset';

export const t5 = {
  id: 't5',
  doc: 'An encoder–decoder that adds a number for the distance to its scores, the same in all layers, and does not scale them; norms by root mean square, before each part.',
  source: 'Raffel et al. 2020, section 2.1',
  example: 'source: translate English to German: that is good\ntarget: das ist gut\nmodel: t5',
  architecture: 'encoder-decoder',
  defaults: { ...TOY, ...positioned('t5', 'encoder-self', 'decoder-self'), score: { everywhere: 'dot', at: {} } },
  transformer: { norm: 'rms', normStands: 'before', epsilon: 1e-6, biases: false, unscaled: true, tokens: { last: '</s>', start: '<pad>', stop: '</s>' } },
  published: {
    name: 'T5',
    year: 2019,
    objective: 'spans that were taken out, each after its sentinel, together with many supervised tasks',
    tokenizer: 'SentencePiece',
    positions: 'relative, in 32 buckets',
    paper: 'Raffel et al. 2020, sections 2.1, 3.1 and 3.7',
    figures: 'Vocabulary (32,000 in the paper, 32,128 rows in the release) and one table of buckets a stack: config.json of t5-small to t5-11b',
    counted: 'both stacks, and one table of embeddings for source, target and output, as in the released checkpoints',
    sizes: [
      { name: 'small', layers: { encoder: 6, decoder: 6 }, width: 512, heads: 8, feedForward: 2048, vocabulary: 32128, longest: 512, reported: '60M' },
      { name: 'base', layers: { encoder: 12, decoder: 12 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 32128, longest: 512, reported: '220M' },
      {
        name: 'large', layers: { encoder: 24, decoder: 24 }, width: 1024, heads: 16, feedForward: 4096, vocabulary: 32128, longest: 512, reported: '770M',
        remark: 'The released checkpoint has 738 million; 770 is what it would have with an output layer of its own.',
      },
      { name: '3B', layers: { encoder: 24, decoder: 24 }, width: 1024, heads: 32, headWidth: 128, feedForward: 16384, vocabulary: 32128, longest: 512, reported: '3B' },
      { name: '11B', layers: { encoder: 24, decoder: 24 }, width: 1024, heads: 128, headWidth: 128, feedForward: 65536, vocabulary: 32128, longest: 512, reported: '11B' },
    ],
    weights: {},
  },
} as const satisfies Preset;
