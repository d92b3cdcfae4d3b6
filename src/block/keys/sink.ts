import type { Key } from '../key';
import { oneOrMore } from '../values/list';
import { finiteNumber } from '../values/number';

export const sink: Key<readonly number[]> = {
  id: 'sink',
  aliases: [],
  group: 'computed',
  doc: 'An extra score that takes part in the softmax and is dropped, so that rows sum to less than 1; one number, or one a head.',
  default: 'off',
  example: 'sink: -0.5',
  form: 'yaml',
  scoped: true,
  kind: oneOrMore(finiteNumber),
};
