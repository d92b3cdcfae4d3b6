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
} as const satisfies Preset;
