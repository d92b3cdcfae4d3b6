import { positioned, TOY, type Preset } from './preset';

export const llama = {
  id: 'llama',
  doc: 'A decoder of today: positions by rotation, root-mean-square norms, a gated hidden layer, and heads that share keys and values.',
  source: 'Touvron et al. 2023; Grattafiori et al. 2024, section 3.2',
  example: 'the animal was too\nmodel: llama',
  architecture: 'decoder',
  defaults: { ...TOY, ...positioned('rope'), kvHeads: { everywhere: 2, at: {} } },
  transformer: { norm: 'rms', normStands: 'before', activation: 'silu', gated: true, biases: false, tokens: { first: '<s>', stop: '</s>' } },
} as const satisfies Preset;
