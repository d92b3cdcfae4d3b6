import type { MemoryTrace } from '../../model/memory';
import type { FooterEntry } from '../footer';

/** A gate that no weights decide about is named, so that nobody takes it for the cell's own. */
export function byHand(memory: MemoryTrace | undefined): FooterEntry[] {
  if (memory?.forget === undefined) return [];
  const gate = memory.cell === 'lstm' ? 'forget gate' : 'update gate z';
  return [{ kind: 'badge', text: `${gate} set by hand: ${memory.forget}` }];
}
