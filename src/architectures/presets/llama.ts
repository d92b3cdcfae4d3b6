import { positioned, TOY, type Preset } from './preset';

/** What all sizes of Llama 3.1 have in common. */
const LLAMA_3 = { year: 2024, tokenizer: 'BPE (tiktoken)', kvHeads: 8, vocabulary: 128256, longest: 131072 } as const;

export const llama = {
  id: 'llama',
  doc: 'A decoder of today: positions by rotation, root-mean-square norms, a gated hidden layer, and heads that share keys and values.',
  source: 'Touvron et al. 2023; Grattafiori et al. 2024, section 3.2',
  example: 'the animal was too\nmodel: llama',
  architecture: 'decoder',
  defaults: { ...TOY, ...positioned('rope'), kvHeads: { everywhere: 2, at: {} } },
  transformer: { norm: 'rms', normStands: 'before', activation: 'silu', gated: true, biases: false, tokens: { first: '<s>', stop: '</s>' } },
  published: {
    name: 'Llama',
    year: 2023,
    objective: 'the next token',
    tokenizer: 'SentencePiece BPE',
    positions: 'rotary',
    paper: 'Touvron et al. 2023 (Llama 2), section 2.2, table 1; Grattafiori et al. 2024 (Llama 3), section 3.2, table 3',
    figures: 'Llama 2: layers, heads and widths of config.json; Llama 3: 256 special tokens beside the 128,000 of the paper, in the release',
    counted: 'the decoder and its output layer, which is a matrix of its own',
    sizes: [
      { name: '2 7B', layers: { decoder: 32 }, width: 4096, heads: 32, feedForward: 11008, vocabulary: 32000, longest: 4096, reported: '7B' },
      { name: '2 70B', layers: { decoder: 80 }, width: 8192, heads: 64, kvHeads: 8, feedForward: 28672, vocabulary: 32000, longest: 4096, reported: '70B' },
      { name: '3.1 8B', ...LLAMA_3, layers: { decoder: 32 }, width: 4096, heads: 32, feedForward: 14336, reported: '8B' },
      { name: '3.1 70B', ...LLAMA_3, layers: { decoder: 80 }, width: 8192, heads: 64, feedForward: 28672, reported: '70B' },
      { name: '3.1 405B', ...LLAMA_3, layers: { decoder: 126 }, width: 16384, heads: 128, feedForward: 53248, reported: '405B' },
    ],
    weights: { ownOutput: true },
  },
} as const satisfies Preset;
