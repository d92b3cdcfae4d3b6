import type { Storage } from '../device-storage';
import type { Breather } from './breather';
import { blocksIn, entryOf, whereabouts, type BlockEntry, type FoundBlock } from './entry';
import { mayHoldBlocks, type NoteFile, type Notes } from './notes';
import { storedNotes, storeNotes, type StoredNote } from './stored-index';

interface IndexedNote extends NoteFile {
  readonly entries: readonly BlockEntry[];
}

/** Notes that are read at a time. */
const READERS = 4;

/** Every attention block of the vault. It fills in idle time once somebody asks for it, and follows the notes from then on. */
export class BlockIndex {
  private readonly notes = new Map<string, IndexedNote>();
  private readonly listeners = new Set<() => void>();
  private filling: Promise<void> | undefined;
  private listed: readonly BlockEntry[] | undefined;
  /** Whether all notes have been looked at. */
  isComplete = false;
  /** Notes that were read, for those who measure. */
  reads = 0;

  constructor(private readonly vault: Notes, private readonly storage: Storage, private readonly breather: Breather) {}

  /** By path, and in a note from top to bottom. */
  get blocks(): readonly BlockEntry[] {
    this.listed ??= [...this.notes.values()].flatMap(({ entries }) => entries).sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
    return this.listed;
  }

  /** Fills it, if nobody has asked yet; the promise is of the whole. */
  ready(): Promise<void> {
    this.filling ??= this.fill();
    return this.filling;
  }

  /** Is told whenever there is more or less of it; returns what ends that. */
  follow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A note was made or changed, and Obsidian has read it. */
  changed(path: string, text: string): void {
    const file = this.vault.fileAt(path);
    if (this.filling === undefined || file === undefined) return;
    this.put(file, this.foundIn(path, text));
    this.tell();
  }

  /** A note or a folder is gone. */
  deleted(path: string): void {
    for (const known of this.below(path)) this.notes.delete(known);
    this.tell();
  }

  renamed(from: string, to: string): void {
    for (const known of this.below(from)) {
      const note = this.notes.get(known);
      const path = to + known.slice(from.length);
      this.notes.delete(known);
      if (note !== undefined) this.notes.set(path, { ...note, path, entries: note.entries.map((entry) => ({ ...entry, ...whereabouts(path) })) });
    }
    this.tell();
  }

  /** So that the next start need not read what has not changed. */
  store(): void {
    if (this.isComplete) storeNotes(this.storage, [...this.notes.values()].map(({ entries, ...file }): StoredNote => ({ ...file, blocks: entries })));
  }

  private async fill(): Promise<void> {
    await this.rest();
    const stored = storedNotes(this.storage);
    const unread: NoteFile[] = [];
    for (const file of this.vault.list()) {
      if (this.breather.isSpent) await this.rest();
      const known = stored.get(file.path);
      if (known?.mtime === file.mtime && known.size === file.size) this.put(file, known.blocks);
      else unread.push(file);
    }
    const next = unread.values();
    await Promise.all(Array.from({ length: READERS }, () => this.readAll(next)));
    this.isComplete = true;
    await this.rest();
    this.store();
  }

  /** Several of these share what is left to read. */
  private async readAll(next: Iterable<NoteFile>): Promise<void> {
    for (const file of next) {
      if (this.breather.isSpent) await this.rest();
      const outline = this.vault.outlineOf(file.path);
      if (outline === undefined) continue;
      if (mayHoldBlocks(outline)) await this.readOne(file);
      else this.put(file, []);
    }
  }

  /** What changes meanwhile is told of apart, and newer. */
  private async readOne(file: NoteFile): Promise<void> {
    this.reads += 1;
    try {
      const text = await this.vault.read(file.path);
      if (this.breather.isSpent) await this.rest();
      if (this.vault.fileAt(file.path)?.mtime === file.mtime && this.notes.get(file.path)?.mtime !== file.mtime) this.put(file, this.foundIn(file.path, text));
    } catch (unreadable) {
      console.warn(unreadable);
    }
  }

  private foundIn(path: string, text: string): readonly FoundBlock[] {
    return blocksIn(text, this.vault.outlineOf(path)?.headings ?? []);
  }

  private put({ path, mtime, size }: NoteFile, blocks: readonly FoundBlock[]): void {
    const defaults = blocks.length === 0 ? undefined : this.vault.outlineOf(path)?.defaults;
    this.notes.set(path, { path, mtime, size, entries: blocks.map((block, index) => entryOf({ path, mtime, defaults }, block, index)) });
    this.listed = undefined;
  }

  private below(path: string): string[] {
    return [...this.notes.keys()].filter((known) => known === path || known.startsWith(`${path}/`));
  }

  private rest(): Promise<void> {
    this.tell();
    return this.breather.rest();
  }

  private tell(): void {
    this.listed = undefined;
    for (const listener of this.listeners) listener();
  }
}
