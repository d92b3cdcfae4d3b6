import { positioned, TOY, type Preset } from './preset';

export const bert = {
  id: 'bert',
  doc: 'Reads a sentence from both sides at once and guesses the words behind [MASK]; two sentences are told apart by segments.',
  source: 'Devlin et al. 2019, section 3',
  example: 'my dog is [MASK]\nmodel: bert',
  architecture: 'encoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { inputNorm: true, epsilon: 1e-12, activation: 'gelu', segments: true, transform: true, tokens: { first: '[CLS]', separator: '[SEP]' } },
} as const satisfies Preset;
