import { keyFor } from '../dictionary';
import { belowOf, type Handed } from '../layers';
import { linesOf } from '../source';
import type { KeyChanges } from './edit';
import { meaningOf, meaningsOf, readBlock } from './meaning';

/** Values that say nothing, where a key that is taken out would leave what lies below it. */
const NOTHING: Readonly<Record<string, string>> = { knockout: '[]', nudge: '{}' };
/** Each of them lets go of the other, so that neither is told from what lies below alone. */
const OF_TWO: readonly string[] = ['architecture', 'model'];

/** Changes of keys, as a block must write them over its note's defaults and the blocks that it builds on: only what differs. */
export function changesOver(changes: KeyChanges, source: string, handed: Handed): KeyChanges {
  const lines = linesOf(source);
  const below = new Map(belowOf(readBlock(lines), handed, lines).layers.flatMap(({ written }) => meaningsOf({ written })).reverse().map(({ id, value }) => [id, value]));
  if (below.size === 0) return changes;
  return Object.fromEntries(Object.entries(changes).map(([key, text]) => [key, over(key, text, below.get(key))]));
}

function over(key: string, text: string | undefined, below: string | undefined): string | undefined {
  if (text === undefined) return below === undefined ? undefined : NOTHING[key];
  if (OF_TWO.includes(key)) return text;
  const value = readBlock(linesOf(`${key}: ${text}`)).written.find(({ word }) => keyFor(word)?.id === key)?.value;
  return value !== undefined && meaningOf(value) === below ? undefined : text;
}
