import * as v from 'valibot';
import type { TokenName } from '../../model/spec';
import { firstUnknown, TokenNames, tokenList } from '../names/token-name';
import type { Fault } from '../wording/fault';
import { defineMask, type MaskedTable } from './mask';

const name = v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.string(), v.nonEmpty())]);

export const global = defineMask({
  id: 'global',
  doc: 'The tokens named attend to all keys and all queries attend to them; for every other pair the cell is closed.',
  formula: 'neither i nor j is named',
  accepts: 'positions from 0, or words, in a list',
  example: 'mask: {any: [window 0, {global: [0]}]}',
  schema: v.union([v.pipe(v.array(name), v.minLength(1)), v.pipe(name, v.transform((one) => [one]))]),
  lay(names, table) {
    const fault = unknownFault(names, table);
    if (fault !== undefined) return fault;
    const named = new TokenNames(names);
    const rows = Array.from({ length: table.queries }, (_, i) => named.has(i + table.offset, table.tokens.queries[i]));
    const columns = Array.from({ length: table.keys }, (_, j) => named.has(j, table.tokens.keys[j]));
    return { closes: (i, j) => rows[i] !== true && columns[j] !== true };
  },
});

function unknownFault(names: readonly TokenName[], { queries, keys, offset, tokens }: MaskedTable): Fault | undefined {
  const index = firstUnknown(names, [...tokens.queries, ...tokens.keys], Math.max(queries + offset, keys));
  const unknown = names[index];
  if (unknown === undefined) return undefined;
  return {
    message: typeof unknown === 'number' ? `There is no position ${unknown} among the queries or the keys.` : `There is no token "${unknown}" among the queries or the keys.`,
    hint: `The keys are: ${tokenList(tokens.keys)}`,
    path: [index],
  };
}
