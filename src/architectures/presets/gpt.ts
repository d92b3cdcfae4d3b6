import { positioned, TOY, type Preset } from './preset';

export const gpt = {
  id: 'gpt',
  doc: 'A decoder that predicts the next word from the words before it; norms after the sums, as in the first transformer.',
  source: 'Radford et al. 2018, section 4.1',
  example: 'the animal was too\nmodel: gpt',
  architecture: 'decoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { activation: 'gelu-tanh' },
} as const satisfies Preset;
