import type { EditorView } from '@codemirror/view';

/** An element of the editor's own window that is on no page yet: editors may stand in windows of their own. */
export function elementFor({ dom }: EditorView, cls: string): HTMLElement {
  const element = dom.createDiv({ cls });
  element.detach();
  return element;
}
