import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';
import { quote } from '../value';

/** `{étudiant: student}`: each word, and the word whose vector it takes. */
export const aliasesKind: ValueKind<ReadonlyMap<string, string>> = {
  accepts: 'a mapping from a word to the word whose vector it takes',
  read(value) {
    if (value.kind !== 'mapping' || value.entries.length === 0) return mistaken(value);
    const aliases = new Map<string, string>();
    for (const { key, value: other } of value.entries) {
      if (other.kind !== 'scalar' || other.source.trim() === '') return mistaken(other, `Found ${quote(other)} where a word is needed.`, `For example: aliases: {étudiant: student}`);
      aliases.set(key, other.source);
    }
    return understood(aliases);
  },
};
