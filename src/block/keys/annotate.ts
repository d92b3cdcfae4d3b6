import type { Annotation } from '../../model/spec';
import type { Key } from '../key';
import { annotations } from '../values/annotations';

export const annotate: Key<readonly Annotation[]> = {
  id: 'annotate',
  aliases: [],
  group: 'shown',
  doc: 'Remarks at a cell, a row or a column of the matrix, numbered there and written beneath it.',
  default: 'none',
  example: 'annotate: [{row: it, column: animal, text: "Who is tired?"}]',
  form: 'yaml',
  scoped: false,
  kind: annotations,
};
