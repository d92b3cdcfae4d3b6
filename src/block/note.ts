import MarkdownIt from 'markdown-it';
import type { Place } from '../model/diagnostic';
import { withoutFrontmatter } from './frontmatter';

/** A fenced `attention` block in a note. */
export interface NoteBlock {
  readonly source: string;
  /** Where a place of the block's text stands in the note. */
  readonly inNote: (place: Place) => Place;
}

/** The language of a block's fence: the first word after the fence. */
export function isAttentionFence(info: string): boolean {
  return info.trim().split(/\s+/u)[0] === 'attention';
}

/** Every attention block of a note, those in callouts, lists and quotes too, in the order they stand in. */
export function blocksOf(note: string): readonly NoteBlock[] {
  const lines = note.split(/\r\n|\n|\r/u);
  const tokens = new MarkdownIt().parse(withoutFrontmatter(note), {});
  return tokens
    .filter((token) => token.type === 'fence' && isAttentionFence(token.info))
    .map((token) => ({ source: token.content, inNote: placing(token.content.split('\n'), lines, (token.map?.[0] ?? 0) + 1) }));
}

/** A line in a quote or a list has marks before the block's own text; their width is what the line is longer. */
function placing(content: readonly string[], lines: readonly string[], firstLine: number): NoteBlock['inNote'] {
  return ({ line, column }) => {
    const inNote = lines[firstLine + line - 1] ?? '';
    const inBlock = content[line - 1] ?? '';
    const prefix = inNote.endsWith(inBlock) ? inNote.length - inBlock.length : 0;
    return { line: firstLine + line, column: column + prefix };
  };
}
