import { bert } from './bert';
import { positioned, TOY, type Preset } from './preset';

export const roberta = {
  id: 'roberta',
  doc: 'BERT trained longer on more text, without pairs of sentences: no segments, and tokens of another spelling.',
  source: 'Liu et al. 2019, section 3',
  example: 'my dog is <mask>\nmodel: roberta',
  architecture: 'encoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { ...bert.transformer, epsilon: 1e-5, segments: false, tokens: { first: '<s>', separator: '</s>' } },
} as const satisfies Preset;
