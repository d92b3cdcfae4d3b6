import type { Storage } from '../device-storage';
import { isRecord } from '../record';
import type { FoundBlock } from './entry';
import type { NoteFile } from './notes';

/** A note as it was when it was read last. */
export interface StoredNote extends NoteFile {
  readonly blocks: readonly FoundBlock[];
}

const KEY = 'attention-diagrams-index';
const VERSION = 1;
/** Characters: devices grant some millions to everything that is kept. */
const MOST = 1_200_000;

type Row = readonly [path: string, mtime: number, size: number, ...blocks: readonly (string | number)[]];

/** What was stored, by this version, another one or by hand: the notes that can be understood. Only what must be read anew is kept: summaries are worked out again, as this version does. */
export function storedNotes({ load }: Storage): Map<string, StoredNote> {
  const stored = load(KEY);
  const rows = isRecord(stored) && stored['version'] === VERSION && Array.isArray(stored['notes']) ? stored['notes'] : [];
  return new Map(rows.flatMap(noteOf).map((note) => [note.path, note]));
}

/** As many as there is room for; those with blocks first, which are the ones to be shown. */
export function storeNotes({ save }: Storage, notes: readonly StoredNote[]): void {
  let room = MOST;
  const rows: Row[] = [];
  for (const note of [...notes].sort((a, b) => Number(b.blocks.length > 0) - Number(a.blocks.length > 0))) {
    const size = note.path.length + 32 + note.blocks.reduce((sum, { source, heading }) => sum + source.length + heading.length + 16, 0);
    if (size > room) continue;
    room -= size;
    rows.push([note.path, note.mtime, note.size, ...note.blocks.flatMap(({ line, heading, source }) => [line, heading, source])]);
  }
  try {
    save(KEY, { version: VERSION, notes: rows });
  } catch (full) {
    // Notes are read again at the next start: slower, and nothing is lost.
    console.warn(full);
  }
}

function noteOf(row: unknown): StoredNote[] {
  const parts: readonly unknown[] = Array.isArray(row) ? row : [];
  const [path, mtime, size, ...fields] = parts;
  if (typeof path !== 'string' || !isCount(mtime) || !isCount(size) || fields.length % 3 !== 0) return [];
  const blocks = Array.from({ length: fields.length / 3 }, (_, index) => blockOf(fields.slice(3 * index, 3 * index + 3))).flat();
  return blocks.length === fields.length / 3 ? [{ path, mtime, size, blocks }] : [];
}

function blockOf([line, heading, source]: readonly unknown[]): FoundBlock[] {
  return isCount(line) && typeof heading === 'string' && typeof source === 'string' ? [{ line, heading, source }] : [];
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
