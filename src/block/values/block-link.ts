import type { BlockLink } from '../../model/linked';
import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';
import { quote, shorten } from '../value';
import { linkText } from './link';

const LINK = /^(?<note>[^#^]*)(?:#[^^]*)?\^(?<id>.*)$/u;
/** What Obsidian takes for the id of a block. */
const ID = /^[\w-]+$/u;

/** A block by its link: `[[note#^id]]`, `[[#^id]]` for one of the same note, `[[note#^id|its name]]`, with the brackets or without. */
export const blockLink: ValueKind<BlockLink> = {
  accepts: 'a link to a block, [[note#^id]], or [[#^id]] for one of the same note',
  read(value) {
    const link = linkText(value)?.split('|')[0]?.trim() ?? '';
    if (link === '') return mistaken(value);
    const { note, id } = LINK.exec(link)?.groups ?? {};
    if (note === undefined || id === undefined) return mistaken(value, `${quote(value)} names a note, not a block.`, `Write the id of the block behind it: [[${noteIn(link)}#^id]]. The id, ^id, stands on a line of its own below the block.`);
    if (!ID.test(id.trim())) return mistaken(value, `"^${shorten(id)}" is not the id of a block.`, 'An id has letters, digits and hyphens: [[note#^first-block]].');
    return understood({ note: note.trim(), id: id.trim() });
  },
};

function noteIn(link: string): string {
  const [note = ''] = link.split('#');
  return /[[\]]/u.test(note) ? 'note' : shorten(note);
}
