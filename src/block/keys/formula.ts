import type { DeclaredFormulas } from '../../model/spec';
import type { Key } from '../key';
import { formulas } from '../values/formula';

export const formula: Key<DeclaredFormulas> = {
  id: 'formula',
  aliases: [],
  group: 'computed',
  doc: 'Your own expression for the scores, the weights or the output; the steps after it still apply.',
  default: 'the formulas of the score and the normaliser',
  example: "formula: {scores: tanh(Q * K' / 3), weights: softmax(2 * masked)}",
  form: 'yaml',
  scoped: true,
  kind: formulas,
};
