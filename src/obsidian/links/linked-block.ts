import { fencedBlocks, type FencedBlock } from '../../block/in-note/fence';
import { fingerprint } from '../fingerprint';
import type { BlockAddress } from './block-address';

/** Where a linked block stands in its note now: the same text, nearest to where it was; else whatever stands in its place, which may be the same block changed. */
export function linkedBlock(note: string, { block, fingerprint: name }: Pick<BlockAddress, 'block' | 'fingerprint'>): { readonly block: FencedBlock; readonly isSame: boolean } | undefined {
  const numbered = fencedBlocks(note).map((found, index) => ({ found, away: Math.abs(index + 1 - block) }));
  const [nearest] = numbered.filter(({ found }) => fingerprint(found.source) === name).sort((a, b) => a.away - b.away);
  const inPlace = nearest ?? numbered.find(({ away }) => away === 0);
  return inPlace && { block: inPlace.found, isSame: inPlace === nearest };
}

/** Which block of its note a block on the page is, from 1; `lines`: those of its section, where they are known. Undefined where the note does not hold it. */
export function ordinalOf(note: string, source: string, lines?: { readonly lineStart: number; readonly lineEnd: number }): number | undefined {
  const name = fingerprint(source);
  const same = fencedBlocks(note).flatMap(({ opening, source: own }, index) => (fingerprint(own) === name ? [{ opening, ordinal: index + 1 }] : []));
  const within = lines && same.find(({ opening }) => opening >= lines.lineStart && opening <= lines.lineEnd);
  return (within ?? same[0])?.ordinal;
}
