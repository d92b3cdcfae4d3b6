import { bert } from './bert';
import { positioned, type Preset } from './preset';

export const bertLarge = {
  id: 'bert-large',
  doc: 'BERT with more layers and heads; at toy size it has three layers and eight heads.',
  source: 'Devlin et al. 2019, section 3',
  example: 'my dog is [MASK]\nmodel: bert-large',
  architecture: 'encoder',
  defaults: { ...positioned('learned'), heads: { everywhere: 8, at: {} }, layers: 3 },
  transformer: { ...bert.transformer },
  published: {
    ...bert.published,
    sizes: [{
      name: 'large', layers: { encoder: 24 }, width: 1024, heads: 16, feedForward: 4096, vocabulary: 30522, longest: 512, reported: '340M',
      remark: 'The paper says 340 million; the released checkpoint has 335 million, and 336 with what predicts masked words.',
    }],
  },
} as const satisfies Preset;
