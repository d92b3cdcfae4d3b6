import type { Editor } from 'obsidian';
import { fenceAround, sourceOf } from '../../block/in-note/fence';
import type { DrawnBlock } from '../../block/in-note/find';

/** The attention block that the caret stands in. */
export function blockAtCaret(editor: Editor): DrawnBlock | undefined {
  const text = editor.getValue();
  const lines = text.split('\n');
  const fence = fenceAround(lines, editor.getCursor().line);
  if (fence === undefined) return undefined;
  return { source: sourceOf(lines, fence), whereabouts: { text, lineStart: fence.opening, lineEnd: fence.closed ? fence.end : fence.end - 1 } };
}
