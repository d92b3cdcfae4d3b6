import { positioned, TOY, type Preset } from './preset';

export const bart = {
  id: 'bart',
  doc: 'An encoder like BERT and a decoder like GPT trained as one, to write a text anew whose words were hidden or shuffled.',
  source: 'Lewis et al. 2020, section 2',
  example: 'the <mask> is good -> the food is good\nmodel: bart',
  architecture: 'encoder-decoder',
  defaults: { ...TOY, ...positioned('learned') },
  transformer: { inputNorm: true, activation: 'gelu', tokens: { first: '<s>', last: '</s>', start: '</s>', stop: '</s>' } },
} as const satisfies Preset;
