import type { IdleWindow } from '../../src/obsidian/gallery/breather';
import type { NoteFile, NoteOutline, Notes } from '../../src/obsidian/gallery/notes';
import type { Storage } from '../../src/obsidian/device-storage';

export interface FakeNote {
  readonly text: string;
  readonly sections: readonly string[];
  readonly headings?: NoteOutline['headings'];
  readonly mtime?: number;
  readonly defaults?: string;
}

/** A vault of notes in memory, that counts who reads at a time. */
export class FakeNotes implements Notes {
  readonly notes: Map<string, FakeNote>;
  reading = 0;
  mostReading = 0;

  constructor(notes: Iterable<readonly [path: string, note: FakeNote]>) {
    this.notes = new Map(notes);
  }

  readonly list = (): readonly NoteFile[] => [...this.notes.keys()].flatMap((path) => this.fileAt(path) ?? []);

  readonly fileAt = (path: string): NoteFile | undefined => {
    const note = this.notes.get(path);
    return note && { path, mtime: note.mtime ?? 1, size: note.text.length };
  };

  readonly outlineOf = (path: string): NoteOutline | undefined => {
    const note = this.notes.get(path);
    return note && { sections: note.sections, headings: note.headings ?? [], defaults: note.defaults };
  };

  readonly read = async (path: string): Promise<string> => {
    this.reading += 1;
    this.mostReading = Math.max(this.mostReading, this.reading);
    await new Promise((done) => setImmediate(done));
    this.reading -= 1;
    const note = this.notes.get(path);
    if (note === undefined) throw new Error(`ENOENT: ${path}`);
    return note.text;
  };
}

/** A device's storage, as text: what goes in comes out as JSON has it. */
export function memoryStorage(): Storage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    load: (key) => {
      const text = kept.get(key);
      return text === undefined ? null : JSON.parse(text);
    },
    save: (key, data) => kept.set(key, JSON.stringify(data)),
  };
}

/** A window that is idle whenever it is asked. */
export const idleWindow: IdleWindow = { performance, setTimeout: (callback) => setImmediate(callback) };
