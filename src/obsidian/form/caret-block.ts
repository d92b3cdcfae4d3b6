import type { Editor } from 'obsidian';
import { fenceAround } from '../../block/fence';
import type { DrawnBlock } from '../../block/in-note/find';

/** The attention block that the caret stands in. */
export function blockAtCaret(editor: Editor): DrawnBlock | undefined {
  const text = editor.getValue();
  const lines = text.split('\n');
  const fence = fenceAround(lines, editor.getCursor().line);
  if (fence === undefined) return undefined;
  const source = lines.slice(fence.opening + 1, fence.end).map((line) => line.slice(fence.cut(line))).join('\n');
  return { source, whereabouts: { text, lineStart: fence.opening, lineEnd: fence.end } };
}
