import { bert } from './bert';
import { positioned, TOY, type Preset } from './preset';

export const electra = {
  id: 'electra',
  doc: 'An encoder that is asked of every word whether another model put it there, instead of guessing words behind masks.',
  source: 'Clark et al. 2020, section 2',
  example: 'the chef ate the meal\nmodel: electra',
  architecture: 'encoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { ...bert.transformer, head: 'replaced' },
  published: {
    name: 'ELECTRA',
    year: 2020,
    objective: 'which tokens a small generator has replaced',
    tokenizer: 'WordPiece',
    positions: 'learned',
    paper: 'Clark et al. 2020, sections 2 and 3, tables 1, 2 and 6',
    figures: 'Vocabulary and the layers, widths and parameters of the release: README.md and configure_pretraining.py of github.com/google-research/electra',
    counted: 'the discriminator with its head; the generator is thrown away after training',
    sizes: [
      { name: 'small', layers: { encoder: 12 }, width: 256, heads: 4, feedForward: 1024, embeddingWidth: 128, vocabulary: 30522, longest: 512, reported: '14M' },
      { name: 'base', layers: { encoder: 12 }, width: 768, heads: 12, feedForward: 3072, vocabulary: 30522, longest: 512, reported: '110M' },
      { name: 'large', layers: { encoder: 24 }, width: 1024, heads: 16, feedForward: 4096, vocabulary: 30522, longest: 512, reported: '335M' },
    ],
    weights: {},
  },
} as const satisfies Preset;
