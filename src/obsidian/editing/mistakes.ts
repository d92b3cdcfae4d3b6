import { linter, type Diagnostic as Mark } from '@codemirror/lint';
import type { Extension, Text } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { fixesOf } from '../../block/fixes';
import type { Diagnostic } from '../../model/diagnostic';
import { windowOf } from '../../diagram/keeping/apart';
import { visible } from '../../diagram/text/visible';
import { blocksIn, type EditedBlock } from './edited-block';
import { elementFor } from './element';
import { mend } from './mending';

/** The mistakes of a block, given its text; what it imports is read as links of the editor's note. */
export type MistakesOf = (view: EditorView, source: string) => Promise<readonly Diagnostic[]>;

/** How long after the last key mistakes are looked for. Milliseconds. */
const PAUSE = 400;

/** Underlines mistakes where they stand, in live preview and in source mode. */
export function mistakeMarks(mistakesOf: MistakesOf): Extension {
  return linter((view) => marksIn(view, mistakesOf), { delay: PAUSE, needsRefresh: ({ viewportChanged }) => viewportChanged });
}

/** Blocks on screen, the nearest to the caret first; a key pressed meanwhile ends it, and the next pause begins anew. */
async function marksIn(view: EditorView, mistakesOf: MistakesOf): Promise<readonly Mark[]> {
  const { doc } = view.state;
  const marks: Mark[] = [];
  for (const block of nearestFirst(view)) {
    if (view.state.doc !== doc) return [];
    const mistakes = await mistakesOf(view, block.source);
    await breath(view);
    marks.push(...mistakes.map((mistake) => markOf(mistake, block, doc)));
  }
  return marks;
}

/** Whoever types goes first. */
function breath({ dom }: EditorView): Promise<void> {
  return new Promise((done) => windowOf(dom.ownerDocument).setTimeout(done, 0));
}

function nearestFirst({ state: { doc, selection }, viewport }: EditorView): readonly EditedBlock[] {
  const lineOf = (offset: number) => doc.lineAt(offset).number - 1;
  const [caret, first, last] = [lineOf(selection.main.head), lineOf(viewport.from), lineOf(viewport.to)];
  const distance = ({ opening, closing }: EditedBlock) => Math.max(opening - caret, caret - closing, 0);
  return blocksIn(doc)
    .filter((block) => distance(block) === 0 || (block.opening <= last && block.closing >= first))
    .sort((a, b) => distance(a) - distance(b));
}

function markOf(mistake: Diagnostic, block: EditedBlock, doc: Text): Mark {
  const { severity, message, hint } = mistake;
  const from = block.offsetOf(mistake);
  return {
    from,
    to: Math.min(Math.max(block.offsetOf(mistake.end), from), doc.length),
    severity,
    message: hint === undefined ? message : `${message} ${hint}`,
    markClass: `attn-underlined attn-underlined-${severity}`,
    renderMessage: (view) => messageOf(view, mistake),
    actions: fixesOf(block.source, mistake).map(({ label }) => ({ name: label, apply: (view, start, end) => mend(view, mistake, label, start, end) })),
  };
}

/** What was found, and below it the way out. */
function messageOf(view: EditorView, { message, hint }: Diagnostic): HTMLElement {
  const element = elementFor(view, 'attn-mistake');
  element.createDiv({ cls: 'attn-mistake-message', text: visible(message) });
  if (hint !== undefined) element.createDiv({ cls: 'attn-mistake-hint', text: visible(hint) });
  return element;
}
