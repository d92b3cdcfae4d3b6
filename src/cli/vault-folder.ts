import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { resolverOf } from '../block/in-note/block-with-id';
import { missingFile, missingNote, tooLarge, unreadableFile } from '../live/not-there';
import type { Around } from '../model/around';
import type { LinkedNote, Resolve } from '../model/linked';
import type { ReadRecording, RecordingFile } from '../model/recording';

const CONFIGURATION = '.obsidian';

/** What the blocks of a note are handed. */
export interface AroundNote extends Around {
  readonly files: ReadRecording;
  readonly resolve: Resolve;
}

/** A folder of notes, with the JSON files that blocks in it may import: what is not listed below it is not there. */
export class VaultFolder {
  private listed: readonly string[] | undefined;

  private constructor(private readonly root: string) {}

  /** The vault that a folder lies in, which is known by its settings; else the folder itself. */
  static around(folder: string): VaultFolder {
    const above = ancestorsOf(resolve(folder));
    return new VaultFolder(above.find((one) => existsSync(join(one, CONFIGURATION))) ?? resolve(folder));
  }

  /** How the blocks of a note read other notes, and what they import. */
  around(note: string): AroundNote {
    const own = this.pathOf(note);
    return { files: (path) => this.read(path, this.find(path, posix.dirname(own))), resolve: resolverOf((name, from = own) => this.readNote(name, from)) };
  }

  private pathOf(place: string): string {
    return relative(this.root, resolve(place)).split(sep).join('/');
  }

  /** By its path from the root or from the note, or by the end of its path, the shortest of them first, as wikilinks are read. */
  private find(path: string, from: string): string | undefined {
    this.listed ??= filesBelow(this.root).sort((a, b) => a.split('/').length - b.split('/').length || a.localeCompare(b, 'en'));
    const [fromRoot, fromNote] = [posix.normalize(path.replace(/^\/+/u, '')), posix.normalize(posix.join(from, path))];
    const wanted = path.startsWith('.') ? [fromNote] : [fromRoot, fromNote];
    return wanted.find((name) => this.listed?.includes(name)) ?? this.listed.find((name) => name.endsWith(`/${path}`));
  }

  private readNote(name: string, from: string): LinkedNote {
    const path = name === '' ? from : (this.find(`${name}.md`, posix.dirname(from)) ?? this.find(name, posix.dirname(from)));
    if (name === '' && !isNote(from)) return { message: 'This block stands in no note.', hint: 'Name the note of the other one too: [[note#^id]].' };
    if (path === undefined || !isNote(path)) return missingNote(name);
    try {
      return { path, text: readFileSync(join(this.root, path), 'utf8') };
    } catch {
      return unreadableFile(path);
    }
  }

  private read(path: string, file: string | undefined): RecordingFile {
    if (file === undefined) return missingFile(path);
    const place = join(this.root, file);
    try {
      return tooLarge(path, statSync(place).size) ?? { text: readFileSync(place, 'utf8') };
    } catch {
      return unreadableFile(path);
    }
  }
}

export function isNote(path: string): boolean {
  return /\.md$/iu.test(path);
}

function ancestorsOf(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestorsOf(parent)];
}

/** Paths below the root; hidden folders and links that may lead out of it are passed by. */
function filesBelow(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).filter(({ name }) => !name.startsWith('.')).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(root, path);
    return entry.isFile() && /\.(?:json|md)$/iu.test(entry.name) ? [path] : [];
  });
}
