import type { Diagnostic } from '../model/diagnostic';
import type { Declarations } from './declarations';
import { warning } from './diagnostics';
import { allKeys } from './dictionary';
import type { AnyKey } from './dictionary';
import { keys } from './keys';

/** What can be chosen of attention that was recorded, beside what is shown of it. */
const OF_RECORDINGS: readonly string[] = [keys.attention.id, keys.models.id];
/** What is shown only of what was computed. */
const OF_RUNS: readonly string[] = [keys.step.id, keys.phase.id, keys.predict.id];
const SEQUENCES: readonly string[] = [keys.queries.id, keys.keys.id, keys.values.id];

/** Keys that say how attention is computed, where it was recorded. */
export function idleBesideImport(declarations: Declarations): Diagnostic[] {
  return allKeys()
    .filter((key) => declarations.writes(key.id) && !isOfUse(key))
    .map(({ id }) => warning(declarations.rangeOf({ id }), messageFor(id), `Take it out, or take out "${keys.import.id}" to have attention computed.`));
}

function isOfUse({ id, group }: AnyKey): boolean {
  return OF_RECORDINGS.includes(id) || (group === 'shown' && !OF_RUNS.includes(id));
}

function messageFor(id: string): string {
  if (SEQUENCES.includes(id)) return `The ${id} are not read: the file that is imported brings its own tokens.`;
  return `"${id}" changes nothing here: this attention was recorded, not computed.`;
}

/** Pieces are known in what is imported alone. */
export function idlePieces(declarations: Declarations): Diagnostic[] {
  if (!declarations.has(keys.pieces)) return [];
  return [warning(declarations.rangeOf(keys.pieces), 'There are no pieces of words here: nothing is imported.', `Take the line out, or add one: ${keys.import.example}`)];
}
