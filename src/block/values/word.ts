import { picklist } from 'valibot';
import type { ValueKind } from '../key';
import { bySchema } from './schema';

/** One of a list of words. */
export function word<const Word extends string>(words: readonly Word[]): ValueKind<Word> {
  return bySchema(`one of ${words.join(', ')}`, picklist(words), words);
}

/** The ids of a registry. */
export function idsOf<Id extends string>(registry: Readonly<Record<Id, unknown>>): Id[] {
  return Object.keys(registry).filter((key): key is Id => Object.hasOwn(registry, key));
}
