import type { BlockEntry } from './entry';

export const FILTERS = ['architecture', 'attention', 'model'] as const;
export type Filter = (typeof FILTERS)[number];

export const ORDERS = { seen: 'Not seen for longest', note: 'Note', changed: 'Recently changed', base: 'As in the base' } as const;
export type Order = keyof typeof ORDERS;

/** What of the blocks is shown, in which order. */
export interface Selection {
  readonly words: string;
  readonly only: Readonly<Partial<Record<Filter, string>>>;
  readonly order: Order;
}

type LastSeen = (fingerprint: string) => number;

/** Blocks that hold every word that is searched for and pass the filters. */
export function selected(blocks: readonly BlockEntry[], { words, only, order }: Selection, lastSeen: LastSeen): readonly BlockEntry[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  const found = blocks.filter((block) => FILTERS.every((filter) => only[filter] === undefined || block[filter] === only[filter]) && holds(block, wanted));
  switch (order) {
    case 'seen': return sortedBy(found, ({ fingerprint }) => lastSeen(fingerprint));
    case 'changed': return sortedBy(found, ({ changed }) => -changed);
    case 'note': return [...found].sort((a, b) => a.note.localeCompare(b.note) || a.path.localeCompare(b.path) || a.line - b.line);
    case 'base': return found;
  }
}

function holds({ note, heading, title, mechanism, architecture, source }: BlockEntry, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true;
  const text = [note, heading, title, architecture, mechanism, source].join('\n').toLowerCase();
  return wanted.every((word) => text.includes(word));
}

function sortedBy(blocks: readonly BlockEntry[], keyOf: (block: BlockEntry) => number): readonly BlockEntry[] {
  return blocks.map((block) => ({ block, key: keyOf(block) })).sort((a, b) => a.key - b.key).map(({ block }) => block);
}

/** What a filter can be set to: what there is among the blocks. */
export function choicesFor(blocks: readonly BlockEntry[], filter: Filter): readonly string[] {
  return [...new Set(blocks.flatMap((block) => block[filter] ?? []))].sort((a, b) => a.localeCompare(b));
}
