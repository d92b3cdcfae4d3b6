import { type Preset } from './preset';

export const luong = {
  id: 'luong',
  doc: 'An LSTM whose decoder looks over the states after each step, with a product in place of a network.',
  source: 'Luong et al. 2015, section 3',
  example: 'I am a student -> je suis étudiant\nmodel: luong',
  architecture: 'rnn',
  defaults: { cell: { kind: 'lstm', bidirectional: false, alignment: 'global', inputFeeding: false }, score: { everywhere: 'general', at: {} } },
} as const satisfies Preset;
