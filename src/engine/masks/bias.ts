import * as v from 'valibot';
import { defineMask } from './mask';
import { entriesByHead, sizeFault, tables } from './table-options';

/** The spellings that close a cell; +∞ and NaN have no meaning in a softmax and are refused. */
const CLOSED = ['-inf', '-∞', '−∞', '−inf', '-.inf', '-Infinity'] as const;

const addend = v.union([
  v.pipe(v.number(), v.check((entry) => entry < Infinity)),
  v.pipe(v.picklist(CLOSED), v.transform(() => -Infinity)),
]);

export const bias = defineMask({
  id: 'bias',
  doc: 'A matrix that is added to the scores before the softmax; −∞ closes a cell.',
  formula: 'the matrix has −∞ at (i, j)',
  accepts: 'a matrix of numbers (-inf closes a cell) with one row a query and one column a key, or a list of them, one a head',
  example: 'mask: {bias: [[0, -1], [0.5, -inf]]}',
  schema: tables(addend),
  lay(matrices, table) {
    const fault = sizeFault('bias', matrices, table);
    if (fault !== undefined) return fault;
    const { perHead, entry } = entriesByHead(matrices);
    return { perHead, adds: (i, j, head) => entry(i, j, head) ?? 0, closes: (i, j, head) => entry(i, j, head) === -Infinity };
  },
});
