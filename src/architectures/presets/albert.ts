import { bert } from './bert';
import { positioned, TOY, type Preset } from './preset';

export const albert = {
  id: 'albert',
  doc: 'BERT whose layers all share one set of weights.',
  source: 'Lan et al. 2020, section 3.1',
  example: 'my dog is [MASK]\nmodel: albert',
  architecture: 'encoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { ...bert.transformer, activation: 'gelu-tanh', sharedLayers: true },
  published: {
    name: 'ALBERT',
    year: 2019,
    objective: 'masked runs of up to three words, and which of two sentences came first',
    tokenizer: 'SentencePiece',
    positions: 'learned',
    paper: 'Lan et al. 2020, sections 3 and 4.1, table 1',
    figures: 'All from the paper; heads of the releases: config.json of albert-xlarge-v1 and albert-xlarge-v2',
    counted: 'the encoder with its pooler, without what predicts masked words; the shared layer counts once',
    sizes: [
      { name: 'base', layers: { encoder: 12 }, width: 768, heads: 12, feedForward: 3072, embeddingWidth: 128, vocabulary: 30000, longest: 512, reported: '12M' },
      { name: 'large', layers: { encoder: 24 }, width: 1024, heads: 16, feedForward: 4096, embeddingWidth: 128, vocabulary: 30000, longest: 512, reported: '18M' },
      {
        name: 'xlarge', layers: { encoder: 24 }, width: 2048, heads: 32, feedForward: 8192, embeddingWidth: 128, vocabulary: 30000, longest: 512, reported: '60M',
        remark: 'Heads by the rule of the paper, one for 64 columns; the releases have 16. The parameters are as many either way.',
      },
      {
        name: 'xxlarge', layers: { encoder: 12 }, width: 4096, heads: 64, feedForward: 16384, embeddingWidth: 128, vocabulary: 30000, longest: 512, reported: '235M',
        remark: 'The sizes of the paper come to 223 million, as does the release; the paper does not say what else its 235 million hold.',
      },
    ],
    weights: { pooler: true },
  },
} as const satisfies Preset;
