import type { VNode } from 'preact';
import { positionOf } from '../../architectures/presentation';
import type { FooterEntry } from '../footer';
import type { Shown } from '../shown';
import { visible } from '../text/visible';
import { widthOf } from '../text/width';
import { round, TYPE } from '../type-scale';
import type { Geometry } from './geometry';
import { NoteMark } from './note-mark';

/** A remark of the block, at a cell, a row or a column. */
export interface Note {
  /** From 1. */
  readonly number: number;
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  readonly text: string;
}

/** Longer remarks go on in the next line. */
const LINE_WIDTH = 320;

/** Remarks on tokens that the site on screen has; each keeps its number. */
export function notesOf({ presentation: { annotate = [] }, site }: Pick<Shown, 'presentation' | 'site'>): readonly Note[] {
  return annotate.flatMap(({ row, column, text }, index) => {
    const at = { row: row === undefined ? undefined : positionOf(row, site.queries), column: column === undefined ? undefined : positionOf(column, site.keys) };
    const isThere = (row === undefined || at.row !== undefined) && (column === undefined || at.column !== undefined);
    return isThere ? [{ number: index + 1, text: visible(text), ...at }] : [];
  });
}

/** Their texts, for the lines beneath a picture. */
export function noteLines(notes: readonly Note[]): FooterEntry[] {
  return notes.flatMap(({ number, text }) => wrapped(text).map((line, index): FooterEntry => ({ kind: 'note', text: line, ...(index === 0 && { number }) })));
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, TYPE.small) <= LINE_WIDTH) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** On the corner of a cell, before a row, above a column. */
export function NoteMarks({ notes, geometry: { left, top, cellWidth, cellHeight } }: { readonly notes: readonly Note[]; readonly geometry: Geometry }): VNode {
  return (
    <>
      {notes.map(({ number, row, column }) => {
        const x = column === undefined ? left + 2 : left + (column + (row === undefined ? 0.5 : 1)) * cellWidth - (row === undefined ? 0 : 4);
        const y = row === undefined ? top - 1 : top + row * cellHeight + 3;
        return <NoteMark key={number} number={number} x={round(x)} y={round(y)} />;
      })}
    </>
  );
}
