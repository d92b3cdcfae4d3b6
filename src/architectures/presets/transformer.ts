import { positioned, TOY, type Preset } from './preset';

export const transformer = {
  id: 'transformer',
  doc: 'The encoder–decoder that began it: two stacks, three kinds of attention, sines and cosines for the positions.',
  source: 'Vaswani et al. 2017, section 3',
  example: 'I am a student -> je suis étudiant\nmodel: transformer',
  architecture: 'encoder-decoder',
  defaults: { ...TOY, ...positioned('sinusoidal') },
  transformer: { tokens: { start: '<s>', stop: '</s>' } },
  published: {
    name: 'Transformer',
    year: 2017,
    objective: 'the next word of a translation',
    tokenizer: 'BPE shared by both languages (English–German)',
    positions: 'sines and cosines',
    paper: 'Vaswani et al. 2017, sections 3 and 5.1, table 3',
    figures: 'All from the paper; the vocabulary is "about 37000"',
    counted: 'both stacks, and one table of embeddings for source, target and output (section 3.4)',
    sizes: [
      {
        name: 'base', layers: { encoder: 6, decoder: 6 }, width: 512, heads: 8, feedForward: 2048, vocabulary: 37000, reported: '65M',
        remark: 'The sizes of the paper come to 63 million; its vocabulary is rounded, and it does not say what else was counted.',
      },
      { name: 'big', layers: { encoder: 6, decoder: 6 }, width: 1024, heads: 16, feedForward: 4096, vocabulary: 37000, reported: '213M' },
    ],
    weights: {},
  },
} as const satisfies Preset;
