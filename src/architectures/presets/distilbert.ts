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
} as const satisfies Preset;
