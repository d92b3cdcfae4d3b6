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
} as const satisfies Preset;
