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
} as const satisfies Preset;
