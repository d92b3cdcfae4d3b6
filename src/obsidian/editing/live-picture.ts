import { StateField, type EditorState, type Extension, type Transaction } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, WidgetType } from '@codemirror/view';
import { editorLivePreviewField } from 'obsidian';
import { blockAt, type EditedBlock } from './edited-block';
import { elementFor } from './element';
import { FollowingPicture, type OpenPictureIn, type Stay } from './following-picture';

/** In live preview Obsidian shows the source alone while the caret is in a block: this puts its picture below. */
export function livePicture(isOn: () => boolean, openIn: OpenPictureIn): Extension {
  const stay = StateField.define<Stay>({
    create: (state) => ({ block: blockOf(state, isOn), count: 0 }),
    update: (before, transaction) => (mayMove(transaction) ? stayAfter(before, transaction, isOn) : before),
  });
  const pictures = ViewPlugin.define((view) => new FollowingPicture(view, (state) => state.field(stay), openIn));
  const below = EditorView.decorations.compute([stay], (state) => {
    const { block, count } = state.field(stay);
    if (block === undefined) return Decoration.none;
    const widget = pictureBelow(count, (view) => view.plugin(pictures)?.element());
    return Decoration.set(Decoration.widget({ widget, block: true, side: 1 }).range(state.doc.line(block.closing + 1).to));
  });
  return [stay, pictures, below];
}

/** Classes of CodeMirror are there once an editor is. */
function pictureBelow(count: number, elementIn: (view: EditorView) => HTMLElement | undefined): WidgetType {
  return new (class PictureBelow extends WidgetType {
    readonly count = count;

    override eq(other: WidgetType): boolean {
      return 'count' in other && other.count === count;
    }

    override toDOM(view: EditorView): HTMLElement {
      return elementIn(view) ?? elementFor(view, 'attn-live-picture');
    }

    override ignoreEvent(): boolean {
      return true;
    }
  })();
}

function mayMove({ docChanged, selection, reconfigured, startState, state }: Transaction): boolean {
  return docChanged || selection !== undefined || reconfigured || isLive(startState) !== isLive(state);
}

function isLive(state: EditorState): boolean {
  return state.field(editorLivePreviewField, false) === true;
}

function blockOf(state: EditorState, isOn: () => boolean): EditedBlock | undefined {
  return isLive(state) && isOn() ? blockAt(state.doc, state.selection.main.head) : undefined;
}

function stayAfter({ block: before, count }: Stay, { startState, state, changes }: Transaction, isOn: () => boolean): Stay {
  const block = blockOf(state, isOn);
  const place = before && changes.mapPos(startState.doc.line(before.opening + 1).to);
  const isSame = block !== undefined && place !== undefined && state.doc.lineAt(place).number === block.opening + 1;
  return { block, count: isSame ? count : count + 1 };
}
