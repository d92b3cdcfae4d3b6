import { LIMITS } from '../engine/limits';
import { grouped } from '../engine/wording/counted';
import type { NotThere } from '../model/linked';

/** What hosts say where a block names a file or a note that is not there, or cannot be read. */
export function missingFile(path: string): NotThere {
  return { message: `There is no file "${path}" in this vault.`, hint: 'A link is read from the root of the vault, from the folder of the note, or as the name of the file alone.' };
}

export function missingNote(name: string): NotThere {
  return { message: `There is no note "${name}" in this vault.`, hint: 'A link names a note by its name, or by its path from the root of the vault: [[folder/note#^id]].' };
}

export function unreadableFile(path: string): NotThere {
  return { message: `"${path}" could not be read.`, hint: 'Open the note again; if that does not help, see whether the file opens elsewhere.' };
}

/** Whether a file of so many bytes is worth opening. */
export function tooLarge(path: string, bytes: number): NotThere | undefined {
  if (bytes <= LIMITS.recording) return undefined;
  return { message: `"${path}" has ${grouped(bytes)} bytes, more than ${grouped(LIMITS.recording)}.`, hint: 'Round the numbers to 4 decimals, or record fewer layers or a shorter text.' };
}
