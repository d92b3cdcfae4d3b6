import type { Editor, EditorPosition } from 'obsidian';
import { insertedBlock } from '../../block/in-note/inserted-block';
import { keptInComment, pastedImageAt, type PastedImage } from '../../block/in-note/pasted-image';

interface Stretch {
  readonly from: EditorPosition;
  readonly to: EditorPosition;
}

/** Puts a block in the place of what is selected, or at the caret. */
export function placeBlock(editor: Editor, source: string): void {
  exchange(editor, { from: editor.getCursor('from'), to: editor.getCursor('to') }, source);
}

export interface ImageInNote extends PastedImage {
  /** From 0. */
  readonly line: number;
}

/** The picture that is embedded at the caret. */
export function imageAtCaret(editor: Editor): ImageInNote | undefined {
  const { line, ch } = editor.getCursor();
  const image = pastedImageAt(editor.getLine(line), ch);
  return image && { ...image, line };
}

/** Puts a block in the place of the picture, which stays in a comment; false where it is not there any more. */
export function replaceImage(editor: Editor, image: ImageInNote, source: string): boolean {
  const { line } = image;
  if (line > editor.lastLine() || editor.getLine(line).slice(image.start, image.end) !== image.embed) return false;
  exchange(editor, { from: { line, ch: image.start }, to: { line, ch: image.end } }, source, keptInComment(image));
  return true;
}

/** One edit. The caret goes below the block, so that it is drawn and not shown as text. */
function exchange(editor: Editor, { from, to }: Stretch, source: string, below?: string): void {
  const after = editor.getLine(to.line).slice(to.ch);
  const isLast = to.line === editor.lastLine() && after.trim() === '' && below === undefined;
  const text = insertedBlock({ before: editor.getLine(from.line).slice(0, from.ch), after }, source, below) + (isLast ? '\n' : '');
  const lines = text.split('\n');
  const isBelow = isLast || below !== undefined || after.trim() !== '';
  const caret = { line: from.line + lines.length - (isBelow ? 1 : 0), ch: isBelow && !isLast ? (lines.at(-1)?.length ?? 0) : 0 };
  editor.transaction({ changes: [{ from, to, text }], selection: { from: caret } });
}
