import { forEachDiagnostic, type Diagnostic as Mark } from '@codemirror/lint';
import { StateEffect, StateField, type Extension } from '@codemirror/state';
import { showTooltip, type EditorView, type Tooltip } from '@codemirror/view';

interface Found {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

/** Whether a mark is one of ours: other plugins may have their own. */
function isOurs({ markClass }: Mark): boolean {
  return markClass?.includes('attn-underlined') === true;
}

function marksIn({ state }: EditorView): readonly Found[] {
  const found: Found[] = [];
  forEachDiagnostic(state, (mark, from, to) => {
    if (isOurs(mark)) found.push({ mark, from, to });
  });
  return found.sort((a, b) => a.from - b.from);
}

export interface AtMistake {
  readonly extension: Extension;
  /** Selects the next mistake after the caret, or the first, and says what it is; undefined where there is none. */
  readonly next: (view: EditorView) => (() => void) | undefined;
}

/** Mistakes by keyboard, for who cannot hover. */
export function atMistake(): AtMistake {
  const say = StateEffect.define<Tooltip>();
  const said = StateField.define<Tooltip | null>({
    create: () => null,
    update(before, { docChanged, selection, effects }) {
      for (const effect of effects) if (effect.is(say)) return effect.value;
      return docChanged || selection !== undefined ? null : before;
    },
    provide: (field) => showTooltip.from(field),
  });
  return {
    extension: said,
    next(view) {
      const marks = marksIn(view);
      const { to } = view.state.selection.main;
      const next = marks.find(({ from }) => from > to) ?? marks[0];
      return next && (() => {
        view.dispatch({ selection: { anchor: next.from, head: next.to }, effects: say.of(tooltipOf(next)), scrollIntoView: true });
        view.focus();
      });
    },
  };
}

function tooltipOf({ mark, from, to }: Found): Tooltip {
  return {
    pos: from,
    end: to,
    above: true,
    create(view) {
      const dom = view.dom.createDiv({ cls: 'attn-at-mistake', attr: { role: 'status' } });
      const message = mark.renderMessage?.(view);
      if (message !== undefined) dom.append(message);
      for (const { name } of mark.actions ?? []) dom.createDiv({ cls: 'attn-mistake-hint', text: name });
      return { dom };
    },
  };
}

/** The first fix of the mistake that the caret touches; undefined where there is none. */
export function fixAtCaret(view: EditorView): (() => void) | undefined {
  const { from: start, to: end } = view.state.selection.main;
  const found = marksIn(view).find(({ from, to, mark }) => from <= end && to >= start && (mark.actions ?? []).length > 0);
  const [action] = found?.mark.actions ?? [];
  return found && action && (() => action.apply(view, found.from, found.to));
}
