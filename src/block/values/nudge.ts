import type { Nudge } from '../../model/spec';
import { eachUnderstood, mistaken, understood } from '../key';
import type { Outcome, ValueKind } from '../key';
import { quote } from '../value';
import type { Entry } from '../value';
import { readEntryKey } from './cell-name';

/** Beyond this a softmax knows no more. */
export const MOST_NUDGED = 100;

const EXAMPLE = 'For example: nudge: {it -> street: 2, street: -1}';

/** `{it -> street: 2, street: -1}`: what is added to the scaled score of a cell, or of all cells of a key; with `{}` nothing is added. */
export const nudges: ValueKind<readonly Nudge[]> = {
  accepts: 'a mapping from a key, or a cell (query -> key), to what is added to its score',
  read(value) {
    if (value.kind !== 'mapping') return mistaken(value);
    return eachUnderstood(value.entries, readEntry);
  },
};

function readEntry(entry: Entry): Outcome<Nudge> {
  const { value } = entry;
  const of = readEntryKey(entry);
  if (!of.ok) return of;
  const by = value.kind === 'scalar' && !value.quoted ? value.value : undefined;
  if (typeof by !== 'number' || Number.isNaN(by)) return mistaken(value, `Found ${quote(value)} where a number is needed that is added to the score.`, EXAMPLE);
  if (Math.abs(by) > MOST_NUDGED) return mistaken(value, `A nudge of ${quote(value)} is too much.`, `Write a number from −${MOST_NUDGED} to ${MOST_NUDGED}; "knockout" closes a cell altogether.`);
  return understood({ of: of.output, by });
}
