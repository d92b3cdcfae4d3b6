import { endedLines, type EndedLine } from '../edits/ended-line';
import { fittingFences, type FittingFence } from './fitting';

/** Where the host says that a block stands, and the note that it speaks of. Lines from 0, the last one included. */
export interface Whereabouts {
  readonly text: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** A block as it was drawn. */
export interface DrawnBlock {
  readonly source: string;
  /** Hosts often do not know. */
  readonly whereabouts?: Whereabouts | undefined;
}

export interface BlockInNote extends FittingFence {
  /** Of the note. */
  readonly lines: readonly EndedLine[];
}

export type Finding = { readonly ok: true; readonly found: BlockInNote } | { readonly ok: false; readonly why: string };

/** The one fence of the note that the block was drawn from; nothing where it could be another one. */
export function findBlock(note: string, { source, whereabouts }: DrawnBlock): Finding {
  const lines = endedLines(note);
  const all = fittingFences(lines.map(({ text }) => text), source);
  const isSameNote = whereabouts !== undefined && textsOf(whereabouts.text) === textsOf(note);
  const there = isSameNote ? all.filter(({ opening }) => opening >= whereabouts.lineStart && opening <= whereabouts.lineEnd) : all;
  const [found, second] = there;
  if (found !== undefined && second === undefined) return { ok: true, found: { ...found, lines } };
  return { ok: false, why: `The block could not be found for certain: ${found === undefined ? 'the note does not hold it as it is drawn here' : `the same block stands ${times(there.length)} in the note`}.` };
}

/** Hosts may read other line ends than the file has. */
function textsOf(note: string): string {
  return note.replace(/\r\n?/gu, '\n');
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${count} times`;
}
