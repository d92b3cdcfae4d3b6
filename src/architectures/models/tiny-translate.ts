import { bahdanau } from '../presets/bahdanau';
import file from './tiny-translate.json';
import type { TrainedModel } from './trained-model';

export const tinyTranslate = {
  id: 'tiny-translate',
  doc: 'Translates English into French word by word, over a small world of animals, places and colours.',
  example: "The animal didn't cross the street because it was too tired\nmodel: tiny-translate",
  architecture: 'rnn',
  defaults: bahdanau.defaults,
  units: 'words',
  file,
} as const satisfies TrainedModel;
