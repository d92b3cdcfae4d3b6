import type { Hidden } from '../../model/spec';
import type { Key } from '../key';
import { hidden } from '../values/hidden';

export const hide: Key<Hidden> = {
  id: 'hide',
  aliases: [],
  group: 'shown',
  doc: 'Tokens left out of the picture of a layer, or of an encoder that predicts nothing: words wherever they stand, positions among the keys. What is computed stays as it is; with `renormalize: true` the weights that are left add up to 1 again. The picture says which.',
  default: 'nothing',
  example: 'hide: [The, because]',
  form: 'yaml',
  scoped: false,
  kind: hidden,
};
