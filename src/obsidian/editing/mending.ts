import type { EditorView } from '@codemirror/view';
import { fixesOf, type Fix } from '../../block/fixes';
import type { Diagnostic } from '../../model/diagnostic';
import { blockAt, type EditedBlock } from './edited-block';

/** Applies a fix where its mistake stands now: the note may have changed since the mistake was found. */
export function mend(view: EditorView, mistake: Diagnostic, label: string, from: number, to: number): void {
  const block = blockAt(view.state.doc, from);
  const fix = block && fixesOf(block.source, mistake).find((one) => one.label === label);
  if (block === undefined || fix === undefined) return;
  const change = isAt(fix, mistake) ? { from, to, insert: fix.text } : changeOf(block, fix);
  view.dispatch({ changes: change, selection: { anchor: change.from + change.insert.length }, scrollIntoView: true, userEvent: 'input.complete' });
  view.focus();
}

function isAt({ range: { start } }: Fix, { line, column }: Diagnostic): boolean {
  return start.line === line && start.column === column;
}

/** A line that is added stands in the same quote or list as the one before it. */
function changeOf(block: EditedBlock, { range: { start, end }, text }: Fix) {
  const marks = block.marksOf(start.line);
  return { from: block.offsetOf(start), to: block.offsetOf(end), insert: text.replace(/\r\n|\n|\r/gu, `\n${marks}`) };
}
