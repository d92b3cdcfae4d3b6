import { boolean, finite, getDotPath, integer, maxValue, minValue, number, optional, picklist, pipe, safeParse, strictObject } from 'valibot';
import { LIMITS } from '../../engine/limits';
import type { RecurrentCell } from '../../model/spec';
import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';
import { didYouMean } from '../suggestion';
import { partAt, plain, quote } from '../value';

const CELLS = ['lstm', 'gru'] as const;
export const ALIGNMENTS = ['global', 'local-m', 'local-p'] as const;

const options = strictObject({
  bidirectional: optional(boolean()),
  alignment: optional(picklist(ALIGNMENTS)),
  window: optional(pipe(number(), integer(), minValue(1), maxValue(LIMITS.tokens))),
  'input-feeding': optional(boolean()),
  forget: optional(pipe(number(), finite(), minValue(0), maxValue(1))),
});

const EXAMPLE = 'For example: cell: {lstm: {bidirectional: true, alignment: local-m, window: 2, input-feeding: true, forget: 0.9}}';

/** `lstm`, or a cell with its options: `{lstm: {forget: 0.9}}`. */
export const cellKind: ValueKind<RecurrentCell> = {
  accepts: `one of ${CELLS.join(', ')}; or one of them with options`,
  words: CELLS,
  parts: CELLS,
  read(value) {
    if (value.kind === 'scalar') {
      const kind = known(value.source);
      return kind === undefined ? mistaken(value) : understood({ kind });
    }
    const [entry, second] = value.kind === 'mapping' ? value.entries : [];
    if (entry === undefined || second !== undefined) return mistaken(value, undefined, EXAMPLE);
    const kind = known(entry.key);
    if (kind === undefined) return mistaken(value, `There is no cell "${entry.key}".`, didYouMean(entry.key, CELLS) ?? EXAMPLE);
    const given = plain(entry.value);
    const result = safeParse(options, given === null || given === true ? {} : given);
    if (!result.success) {
      const part = partAt(entry.value, getDotPath(result.issues[0])?.split('.') ?? []);
      return mistaken(part, `The cell "${kind}" takes bidirectional, alignment, window, input-feeding and forget; found ${quote(part)}.`, EXAMPLE);
    }
    const { 'input-feeding': inputFeeding, ...others } = result.output;
    return understood({ kind, ...others, ...(inputFeeding !== undefined && { inputFeeding }) });
  },
};

function known(name: string): (typeof CELLS)[number] | undefined {
  return CELLS.find((cell) => cell === name);
}
