import { type Preset } from './preset';

export const bahdanau = {
  id: 'bahdanau',
  doc: 'The first attention: a GRU reads from both ends, and before each word the decoder looks over all of its states.',
  source: 'Bahdanau et al. 2015, section 3',
  example: 'I am a student -> je suis étudiant\nmodel: bahdanau',
  architecture: 'rnn',
  defaults: { cell: { kind: 'gru', bidirectional: true, alignment: 'global', inputFeeding: false }, score: { everywhere: 'additive', at: {} } },
} as const satisfies Preset;
