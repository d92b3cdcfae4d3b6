import type { Key } from '../key';
import { siteIds } from '../sites';
import { word } from '../values/word';

export const site: Key<string> = {
  id: 'site',
  aliases: [],
  group: 'shown',
  doc: 'The attention site that is shown first.',
  default: 'the first one that the architecture has',
  example: 'site: cross',
  form: 'yaml',
  scoped: false,
  kind: word(siteIds),
};
