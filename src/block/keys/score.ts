import { scores } from '../../engine/scores';
import type { ScoreId } from '../../engine/scores';
import type { Key } from '../key';
import { idsOf, word } from '../values/word';

export const score: Key<ScoreId> = {
  id: 'score',
  aliases: [],
  group: 'computed',
  doc: 'How a query and a key are compared.',
  default: 'scaled-dot',
  example: 'score: dot',
  form: 'yaml',
  scoped: true,
  kind: word(idsOf(scores)),
};
