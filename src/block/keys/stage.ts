import { steps } from '../../engine/trace/steps';
import type { StepId } from '../../engine/trace/steps';
import type { Key } from '../key';
import { idsOf, word } from '../values/word';

export const stage: Key<StepId> = {
  id: 'stage',
  aliases: [],
  group: 'shown',
  doc: 'The step of the computation that the steps view opens on.',
  default: 'weights',
  example: 'stage: scores',
  form: 'yaml',
  scoped: false,
  kind: word(idsOf(steps)),
};
