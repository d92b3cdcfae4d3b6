import type { Text } from '@codemirror/state';
import { fencesIn, sourceOf, type Fence } from '../../block/in-note/fence';
import type { Place } from '../../model/diagnostic';

/** An attention block as it stands in an editor. */
export interface EditedBlock {
  /** Its text, without the marks of what it stands in. */
  readonly source: string;
  /** Lines of the document, from 0: of its opening fence and of its closing one. */
  readonly opening: number;
  readonly closing: number;
  /** Where a place of its text stands in the document. */
  readonly offsetOf: (place: Place) => number;
  /** What stands before its text on one of its lines: the marks of quotes and lists. */
  readonly marksOf: (line: number) => string;
}

/** The attention blocks of a document whose closing fence is there: until then all the rest of the note would belong to one. */
export function blocksIn(doc: Text): readonly EditedBlock[] {
  const lines = doc.toJSON();
  return [...fencesIn(lines)].filter(({ closed }) => closed).map((fence) => editedBlock(doc, lines, fence));
}

/** The block that holds this place, its fences with it. */
export function blockAt(doc: Text, offset: number): EditedBlock | undefined {
  const lines = doc.toJSON();
  const at = doc.lineAt(offset).number - 1;
  for (const fence of fencesIn(lines)) {
    if (fence.opening > at) return undefined;
    if (fence.closed && at <= fence.end) return editedBlock(doc, lines, fence);
  }
  return undefined;
}

function editedBlock(doc: Text, lines: readonly string[], fence: Fence): EditedBlock {
  const { opening, end, within } = fence;
  const lineAt = (line: number) => doc.line(Math.min(opening + 1 + line, doc.lines));
  return {
    source: sourceOf(lines, fence),
    opening,
    closing: end,
    offsetOf({ line, column }) {
      const { from, to, text } = lineAt(line);
      return Math.min(Math.max(to - within(text).length + column - 1, from), to);
    },
    marksOf(line) {
      const { text } = lineAt(line);
      return text.slice(0, Math.max(text.length - within(text).length, 0));
    },
  };
}
