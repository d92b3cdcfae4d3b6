import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { defaultsIn } from '../block/frontmatter';
import { UsageError } from './usage';
import { isNote, VaultFolder, type AroundNote } from './vault-folder';

/** A Markdown file, and its path below the folder that was named. */
export interface Note {
  readonly path: string;
  readonly name: string;
  readonly text: string;
  /** What holds for its blocks and stands elsewhere. */
  readonly around: AroundNote;
}

/** Notes and folders of notes → every note, in the order of their paths; hidden folders are passed by. */
export function notesIn(paths: readonly string[]): Note[] {
  if (paths.length === 0) throw new UsageError('Name a note or a folder.');
  const stranger = paths.find((path) => !isFolder(path) && !isNote(path));
  if (stranger !== undefined) throw new UsageError(`"${stranger}" is not a note: its name does not end in .md.`);
  return paths.flatMap((path) => {
    const root = isFolder(path) ? path : dirname(path);
    const vault = VaultFolder.around(root);
    return filesIn(path).map((file) => noteAt(file, root, vault));
  });
}

function filesIn(path: string): string[] {
  if (!isFolder(path)) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (entry.isDirectory() || isNote(entry.name)))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)]));
}

function noteAt(path: string, root: string, vault: VaultFolder): Note {
  const text = readFileSync(path, 'utf8');
  return { path, name: relative(root, path) || basename(path), text, around: { defaults: defaultsIn(text), ...vault.around(path) } };
}

function isFolder(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no file "${path}".`);
  return stats.isDirectory();
}
