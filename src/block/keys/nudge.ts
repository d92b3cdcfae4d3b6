import type { Nudge } from '../../model/spec';
import type { Key } from '../key';
import { nudges } from '../values/nudge';

export const nudge: Key<readonly Nudge[]> = {
  id: 'nudge',
  aliases: [],
  group: 'computed',
  doc: 'Numbers that are added to scaled scores by hand, of a cell, "query -> key", or of all cells of a key, in all heads and layers of the site: what changes if this word were looked at more, or less?',
  default: 'nothing',
  example: 'nudge: {it -> street: 2, street: -1}',
  form: 'yaml',
  scoped: true,
  mapped: true,
  kind: nudges,
};
