import { steps } from '../../engine/trace/steps';
import type { StepId } from '../../engine/trace/steps';
import type { Key } from '../key';
import { someOf } from '../values/list';
import { idsOf, word } from '../values/word';

export const show: Key<readonly StepId[]> = {
  id: 'show',
  aliases: [],
  group: 'shown',
  doc: 'Which steps of the computation are drawn.',
  default: 'all of them in the steps view, the weights elsewhere',
  example: 'show: [scores, weights, output]',
  form: 'yaml',
  scoped: false,
  kind: someOf(word(idsOf(steps))),
};
