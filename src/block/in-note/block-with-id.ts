import type { BlockLink, LinkedBlock, LinkedNote, ReadNote, Resolve } from '../../model/linked';
import { fencesIn, sourceOf } from '../fence';
import { withoutFrontmatter } from '../frontmatter';

/** How links to blocks are followed, where notes can be read. */
export function resolverOf(notes: ReadNote): Resolve {
  return (link, from) => {
    const note = notes(link.note, from);
    return 'text' in note ? blockWithId(note, link) : note;
  };
}

/** The attention block of a note that has the id; why there is none, in the words of who named the note. */
export function blockWithId({ path, text }: Extract<LinkedNote, { readonly text: string }>, { note, id }: BlockLink): LinkedBlock {
  const lines = withoutFrontmatter(text).split(/\r\n|\n|\r/u);
  for (const fence of fencesIn(lines)) if (fence.closed && isId(below(lines, fence), id)) return { path, source: sourceOf(lines, fence) };
  const where = note === '' ? 'in the same note' : `in "${note}"`;
  const isThere = lines.some((line) => isId(/(?:^|\s)\S+\s*$/u.exec(line)?.[0], id));
  return isThere
    ? { message: `"^${id}" ${where} is not an attention block.`, hint: 'Put the id on a line of its own below the closing fence of an attention block.' }
    : { message: `There is no block "^${id}" ${where}.`, hint: `Write ^${id} on a line of its own below the closing fence of the block.` };
}

/** The first line with anything on it below a block, without the marks of what both stand in. */
function below(lines: readonly string[], { end, cut }: { readonly end: number; readonly cut: (line: string) => number }): string | undefined {
  return lines.slice(end + 1).map((line) => line.slice(cut(line)).replace(/^[ \t>]+/u, '')).find((line) => line.trim() !== '');
}

/** Obsidian knows ids in whatever case they are written. */
function isId(text: string | undefined, id: string): boolean {
  return text?.trim().toLowerCase() === `^${id.toLowerCase()}`;
}
