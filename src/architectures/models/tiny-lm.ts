import { stacked } from './stacked';
import file from './tiny-lm.json';
import type { TransformerModel } from './trained-model';

export const tinyLm = {
  id: 'tiny-lm',
  doc: 'Predicts the next word of an English sentence, or of a row of made-up names that comes again.',
  example: "The animal didn't cross the street because it was too\nmodel: tiny-lm",
  architecture: 'decoder',
  defaults: stacked(file),
  units: 'words',
  file,
  supervision: [
    { site: 'decoder-self', layer: 1, head: 0, text: 'trained to look at the word before' },
  ],
} as const satisfies TransformerModel;
