import { positioned, TOY, type Preset } from './preset';

export const gpt2 = {
  id: 'gpt-2',
  doc: 'A decoder with norms before each part and one more at the end, so that what flows along the residual line is never squeezed.',
  source: 'Radford et al. 2019, section 2.3',
  example: 'the animal was too\nmodel: gpt-2',
  architecture: 'decoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { activation: 'gelu-tanh', normStands: 'before', tokens: { stop: '<|endoftext|>' } },
  published: {
    name: 'GPT-2',
    year: 2019,
    objective: 'the next token',
    tokenizer: 'byte-level BPE',
    positions: 'learned',
    paper: 'Radford et al. 2019, sections 2.2 and 2.3, table 2',
    figures: 'Heads: hparams.json of the releases; corrected counts: README.md of github.com/openai/gpt-2',
    counted: 'the decoder; its output layer is the table of embeddings',
    sizes: [
      {
        name: 'small', layers: { decoder: 12 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 50257, longest: 1024, reported: '117M',
        remark: 'The paper counted wrongly, says the README of the release, which names this one 124M.',
      },
      {
        name: 'medium', layers: { decoder: 24 }, width: 1024, heads: 16, feedForward: 4096, vocabulary: 50257, longest: 1024, reported: '345M',
        remark: 'The paper counted wrongly, says the README of the release, which names this one 355M.',
      },
      {
        name: 'large', layers: { decoder: 36 }, width: 1280, heads: 20, feedForward: 5120, vocabulary: 50257, longest: 1024, reported: '762M',
        remark: 'The paper counted wrongly; the release names this one 774M.',
      },
      {
        name: 'XL', layers: { decoder: 48 }, width: 1600, heads: 25, feedForward: 6400, vocabulary: 50257, longest: 1024, reported: '1542M',
        remark: 'The paper counted wrongly; the release names this one 1558M.',
      },
    ],
    weights: {},
  },
} as const satisfies Preset;
