import { bert } from './bert';
import { positioned, TOY, type Preset } from './preset';

export const distilbert = {
  id: 'distilbert',
  doc: 'BERT with half of its layers, trained to repeat what BERT says; without segments.',
  source: 'Sanh et al. 2019, section 3',
  example: 'my dog is [MASK]\nmodel: distilbert',
  architecture: 'encoder',
  defaults: { ...TOY, ...positioned('learned'), layers: 1 },
  transformer: { ...bert.transformer, segments: false },
  published: {
    name: 'DistilBERT',
    year: 2019,
    objective: 'to say what BERT says of masked words, to guess them, and to keep the direction of its hidden states',
    tokenizer: 'WordPiece',
    positions: 'learned',
    paper: 'Sanh et al. 2019, sections 2 and 3, table 3',
    figures: 'Vocabulary and positions: config.json of distilbert-base-uncased',
    counted: 'the encoder, without what predicts masked words; there is no pooler',
    sizes: [{ name: 'base', layers: { encoder: 6 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 30522, longest: 512, reported: '66M' }],
    weights: {},
  },
} as const satisfies Preset;
