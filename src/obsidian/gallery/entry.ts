import { fencedBlocks } from '../../block/in-note/fence';
import { fingerprint } from '../fingerprint';
import type { Heading, NoteFile, NoteOutline } from './notes';
import { summaryOf, type Summary } from './summary';

/** A block where it stands in its note. */
export interface FoundBlock {
  /** The line of its fence, from 0. */
  readonly line: number;
  /** The heading that it stands under; empty where there is none. */
  readonly heading: string;
  readonly source: string;
}

/** A block of the vault, as the gallery shows it. */
export interface BlockEntry extends FoundBlock, Summary {
  /** Those of its note, as JSON. */
  readonly defaults?: string | undefined;
  readonly path: string;
  readonly note: string;
  /** From 1, among the blocks of its note. */
  readonly ordinal: number;
  readonly fingerprint: string;
  /** When its note was changed last. Milliseconds. */
  readonly changed: number;
}

/** A note's text → its blocks. */
export function blocksIn(text: string, headings: readonly Heading[]): readonly FoundBlock[] {
  return fencedBlocks(text).map(({ opening, source }) => ({
    line: opening,
    heading: headings.findLast(({ line }) => line < opening)?.text ?? '',
    source,
  }));
}

/** `defaults`: those of its note. */
export function entryOf({ path, mtime, defaults }: Pick<NoteFile, 'path' | 'mtime'> & Pick<NoteOutline, 'defaults'>, block: FoundBlock, index: number): BlockEntry {
  return { ...block, defaults, ...summaryOf(block.source, defaults), ...whereabouts(path), ordinal: index + 1, fingerprint: fingerprint(block.source), changed: mtime };
}

/** Note by note, in the order in which they come first. */
export function byNote(blocks: readonly BlockEntry[]): ReadonlyMap<string, readonly BlockEntry[]> {
  const byPath = new Map<string, BlockEntry[]>();
  for (const block of blocks) {
    const own = byPath.get(block.path);
    if (own === undefined) byPath.set(block.path, [block]);
    else own.push(block);
  }
  return byPath;
}

/** What changes where a note is renamed or moved. */
export function whereabouts(path: string): Pick<BlockEntry, 'path' | 'note'> {
  return { path, note: (path.split('/').at(-1) ?? path).replace(/\.md$/iu, '') };
}
