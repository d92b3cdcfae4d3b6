import { stacked } from './stacked';
import file from './tiny-mlm.json';
import type { TransformerModel } from './trained-model';

export const tinyMlm = {
  id: 'tiny-mlm',
  doc: 'Guesses the words behind [MASK] in an English sentence, from both sides.',
  example: "The cow didn't cross the [MASK] because it was too wide\nmodel: tiny-mlm",
  architecture: 'encoder',
  defaults: stacked(file),
  units: 'words',
  file,
  supervision: [],
} as const satisfies TransformerModel;
