import { bahdanau } from '../presets/bahdanau';
import file from './tiny-dates.json';
import type { TrainedModel } from './trained-model';

export const tinyDates = {
  id: 'tiny-dates',
  doc: 'Reads a written date character by character and writes it as an ISO date.',
  example: 'Wednesday, 9 May 2018\nmodel: tiny-dates',
  architecture: 'rnn',
  defaults: bahdanau.defaults,
  units: 'characters',
  file,
} as const satisfies TrainedModel;
