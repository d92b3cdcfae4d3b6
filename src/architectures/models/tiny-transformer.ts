import { stacked } from './stacked';
import file from './tiny-transformer.json';
import type { TransformerModel } from './trained-model';

export const tinyTransformer = {
  id: 'tiny-transformer',
  doc: 'Translates English into French with attention alone: an encoder, a decoder, and three kinds of attention.',
  example: "The animal didn't cross the street because it was too tired\nmodel: tiny-transformer",
  architecture: 'encoder-decoder',
  // In its last layer attention across shows what is translated.
  defaults: { ...stacked(file), opensAt: 2 },
  units: 'words',
  file,
  supervision: [
    { site: 'encoder-self', layer: 2, head: 0, text: 'trained to point at what a pronoun means' },
    { site: 'cross', layer: 2, text: 'trained to look at the words that are translated' },
  ],
} as const satisfies TransformerModel;
