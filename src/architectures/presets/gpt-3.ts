import { gpt2 } from './gpt-2';
import { positioned, type Preset } from './preset';

export const gpt3 = {
  id: 'gpt-3',
  doc: 'GPT-2 made a hundred times larger, which then follows worked examples in its prompt; every other layer looks at a window only, which the toy leaves out.',
  source: 'Brown et al. 2020, section 2.1',
  example: 'cheese\nshots: [sea otter => loutre de mer, mint => menthe]\nmodel: gpt-3',
  architecture: 'decoder',
  defaults: { ...positioned('learned'), heads: { everywhere: 8, at: {} }, layers: 3 },
  transformer: { ...gpt2.transformer },
  published: {
    name: 'GPT-3',
    year: 2020,
    objective: 'the next token',
    tokenizer: 'byte-level BPE',
    positions: 'learned',
    paper: 'Brown et al. 2020, section 2.1, table 2.1',
    figures: 'Vocabulary: that of GPT-2, whose tokenization it keeps (section 2.1)',
    counted: 'the decoder, with an output layer that is the table of embeddings, as in GPT-2',
    sizes: [
      { name: '125M', layers: { decoder: 12 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 50257, longest: 2048, reported: '125M' },
      { name: '6.7B', layers: { decoder: 32 }, width: 4096, heads: 32, feedForward: 16384, vocabulary: 50257, longest: 2048, reported: '6.7B' },
      { name: '175B', layers: { decoder: 96 }, width: 12288, heads: 96, feedForward: 49152, vocabulary: 50257, longest: 2048, reported: '175.0B' },
    ],
    weights: {},
  },
} as const satisfies Preset;
