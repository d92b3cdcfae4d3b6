import { positioned, TOY, type Preset } from './preset';

export const transformer = {
  id: 'transformer',
  doc: 'The encoder–decoder that began it: two stacks, three kinds of attention, sines and cosines for the positions.',
  source: 'Vaswani et al. 2017, section 3',
  example: 'I am a student -> je suis étudiant\nmodel: transformer',
  architecture: 'encoder-decoder',
  defaults: { ...TOY, ...positioned('sinusoidal') },
  transformer: { tokens: { start: '<s>', stop: '</s>' } },
} as const satisfies Preset;
