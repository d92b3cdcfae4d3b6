import * as v from 'valibot';
import { defineMask } from './mask';
import { entriesByHead, sizeFault, tables } from './table-options';

const permission = v.union([
  v.pipe(v.picklist([0, 1]), v.transform((entry) => entry === 1)),
  v.boolean(),
]);

export const allow = defineMask({
  id: 'allow',
  doc: 'A matrix written out: 1 where the query may attend to the key, 0 where it may not.',
  formula: 'the matrix has 0 at (i, j)',
  accepts: 'a matrix of 0 and 1 with one row a query and one column a key, or a list of them, one a head',
  example: 'mask: {allow: [[1, 0], [1, 1]]}',
  schema: tables(permission),
  lay(matrices, table) {
    const fault = sizeFault('allow', matrices, table);
    if (fault !== undefined) return fault;
    const { perHead, entry } = entriesByHead(matrices);
    return { perHead, closes: (i, j, head) => entry(i, j, head) !== true };
  },
});
