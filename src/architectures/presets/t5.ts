import { positioned, TOY, type Preset } from './preset';

export const t5 = {
  id: 't5',
  doc: 'An encoder–decoder that adds a number for the distance to its scores, the same in all layers, and does not scale them; norms by root mean square, before each part.',
  source: 'Raffel et al. 2020, section 2.1',
  example: 'source: translate English to German: that is good\ntarget: das ist gut\nmodel: t5',
  architecture: 'encoder-decoder',
  defaults: { ...TOY, ...positioned('t5', 'encoder-self', 'decoder-self'), score: { everywhere: 'dot', at: {} } },
  transformer: { norm: 'rms', normStands: 'before', epsilon: 1e-6, biases: false, unscaled: true, tokens: { last: '</s>', start: '<pad>', stop: '</s>' } },
} as const satisfies Preset;
