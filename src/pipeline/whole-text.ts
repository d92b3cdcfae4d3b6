import { chainOf, type Chain } from '../block/bases';
import { readBlock } from '../block/edits/meaning';
import type { Handed } from '../block/layers';
import { linesOf } from '../block/source';

/** Whether the block may build on another one; most do not, and need not be read to know. */
export function buildsOnOthers(source: string): boolean {
  return source.includes('from');
}

/** All the text that a block is read from: two of the same are the same block, whatever note they stand in. */
export function wholeText(source: string, { defaults, resolve }: Handed): string {
  const chain: Chain = resolve !== undefined && buildsOnOthers(source) ? chainOf(readBlock(linesOf(source)).written, resolve) : { bases: [] };
  if (defaults === undefined && chain.bases.length === 0 && chain.own === undefined) return source;
  return JSON.stringify([source, defaults, chain.bases.map(({ name, source: text }) => [name, text]), chain.own?.message, chain.last?.message]);
}
