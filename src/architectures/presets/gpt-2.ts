import { positioned, TOY, type Preset } from './preset';

export const gpt2 = {
  id: 'gpt-2',
  doc: 'A decoder with norms before each part and one more at the end, so that what flows along the residual line is never squeezed.',
  source: 'Radford et al. 2019, section 2.3',
  example: 'the animal was too\nmodel: gpt-2',
  architecture: 'decoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { activation: 'gelu-tanh', normStands: 'before', tokens: { stop: '<|endoftext|>' } },
} as const satisfies Preset;
