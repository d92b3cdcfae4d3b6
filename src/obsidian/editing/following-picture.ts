import type { EditorState } from '@codemirror/state';
import type { EditorView, PluginValue, ViewUpdate } from '@codemirror/view';
import { windowOf } from '../../diagram/keeping/apart';
import type { EditedBlock } from './edited-block';

/** A picture on the page that follows the text of a block. */
export interface OpenPicture {
  readonly container: HTMLElement;
  readonly follow: (block: EditedBlock) => void;
  readonly close: () => void;
}

export type OpenPictureIn = (view: EditorView, block: EditedBlock) => OpenPicture;

/** The block that the caret is in, if any; the count changes whenever it enters another, and while it lasts, the picture stays. */
export interface Stay {
  readonly block: EditedBlock | undefined;
  readonly count: number;
}

/** How long after the last key the picture follows the text. Milliseconds. */
const PAUSE = 300;

/** The picture of one editor: drawn when the caret enters a block, and taken down when it leaves, or with the editor. */
export class FollowingPicture implements PluginValue {
  private shown: { readonly count: number; readonly picture: OpenPicture; readonly sizes: ResizeObserver } | undefined;
  private timer: number | undefined;

  constructor(private readonly view: EditorView, private readonly stayIn: (state: EditorState) => Stay, private readonly openIn: OpenPictureIn) {}

  update({ docChanged, state }: ViewUpdate): void {
    const { block, count } = this.stayIn(state);
    if (block === undefined || count !== this.shown?.count) this.close();
    else if (docChanged) this.followSoon();
  }

  /** The element that stands below the block: CodeMirror asks again when the reader scrolls back to it. */
  element(): HTMLElement | undefined {
    const { block, count } = this.stayIn(this.view.state);
    if (block === undefined) return undefined;
    this.shown ??= this.show(block, count);
    return this.shown.picture.container;
  }

  destroy(): void {
    this.close();
  }

  private show(block: EditedBlock, count: number) {
    const picture = this.openIn(this.view, block);
    const { ResizeObserver } = windowOf(this.view.dom.ownerDocument);
    // What a reader opens in the picture moves the lines below it.
    const sizes = new ResizeObserver(() => this.view.requestMeasure());
    sizes.observe(picture.container);
    return { count, picture, sizes };
  }

  private followSoon(): void {
    const page = windowOf(this.view.dom.ownerDocument);
    page.clearTimeout(this.timer);
    this.timer = page.setTimeout(() => {
      const { block } = this.stayIn(this.view.state);
      if (block !== undefined) this.shown?.picture.follow(block);
    }, PAUSE);
  }

  private close(): void {
    windowOf(this.view.dom.ownerDocument).clearTimeout(this.timer);
    this.shown?.sizes.disconnect();
    this.shown?.picture.close();
    this.shown = undefined;
  }
}
