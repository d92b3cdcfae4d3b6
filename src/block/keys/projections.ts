import type { Projections } from '../../model/spec';
import type { Key } from '../key';
import { projectionsKind } from '../values/projections';

export const projections: Key<Projections> = {
  id: 'projections',
  aliases: [],
  group: 'computed',
  doc: 'The matrices that make queries, keys and values from the vectors, inputs × outputs.',
  default: 'none where vectors are declared, else pattern: matrices made by hand, so that each head does what its pattern says',
  example: 'projections: {query: [[1, 0], [0, 2]], key-bias: [0, 1]}',
  form: 'yaml',
  scoped: true,
  kind: projectionsKind,
};
