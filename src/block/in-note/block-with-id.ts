import type { BlockLink, LinkedBlock, LinkedNote, ReadNote, Resolve } from '../../model/linked';
import { nameBelow } from './block-name';
import { fencedBlocks, linesOfNote } from './fence';

/** How links to blocks are followed, where notes can be read. */
export function resolverOf(notes: ReadNote): Resolve {
  return (link, from) => {
    const note = notes(link.note, from);
    return 'text' in note ? blockWithId(note, link) : note;
  };
}

/** The attention block of a note that has the id; why there is none, in the words of who named the note. */
export function blockWithId({ path, text }: Extract<LinkedNote, { readonly text: string }>, { note, id }: BlockLink): LinkedBlock {
  const lines = linesOfNote(text);
  const named = fencedBlocks(text).find((block) => isSame(nameBelow(lines, block), id));
  if (named !== undefined) return { path, source: named.source };
  const where = note === '' ? 'in the same note' : `in "${note}"`;
  const isThere = [...text.matchAll(/(?:^|[\s>])\^([\w-]+)[ \t]*\r?$/gmu)].some(([, name]) => isSame(name, id));
  return isThere
    ? { message: `"^${id}" ${where} is not an attention block.`, hint: 'Put the id on a line of its own below the closing fence of an attention block.' }
    : { message: `There is no block "^${id}" ${where}.`, hint: `Write ^${id} on a line of its own below the closing fence of the block.` };
}

/** Obsidian knows ids in whatever case they are written. */
function isSame(name: string | undefined, id: string): boolean {
  return name?.toLowerCase() === id.toLowerCase();
}
