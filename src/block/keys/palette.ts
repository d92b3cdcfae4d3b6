import type { Key } from '../key';
import { palettes, type PaletteId } from '../palettes';
import { idsOf, word } from '../values/word';

export const palette: Key<PaletteId> = {
  id: 'palette',
  aliases: [],
  group: 'shown',
  doc: 'The colours of scores and weights; those of queries, keys, values and outputs stay as they are.',
  default: 'theme',
  example: 'palette: viridis',
  form: 'yaml',
  scoped: false,
  kind: word(idsOf(palettes)),
};
