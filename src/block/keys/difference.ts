import type { Key } from '../key';
import { yesOrNo } from '../values/yes-or-no';

export const difference: Key<boolean> = {
  id: 'difference',
  aliases: [],
  group: 'shown',
  doc: 'Whether compare adds the weights of its second reading less those of its first.',
  default: 'false',
  example: 'compare: [{score: dot}, {score: scaled-dot}]\ndifference: true',
  form: 'yaml',
  scoped: false,
  kind: yesOrNo,
};
