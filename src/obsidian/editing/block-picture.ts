import type { EditorView } from '@codemirror/view';
import { editorInfoField, type App, type Component } from 'obsidian';
import type { Host } from '../../diagram/host';
import type { BlockPlace } from '../block-place';
import type { PlacedBlock, ReadAround, VaultReader } from '../elsewhere/vault-reader';
import type { EditedBlock } from './edited-block';
import { elementFor } from './element';
import type { OpenPicture } from './following-picture';
import { WrittenPicture } from './written-picture';

/** What pictures in an editor need of the plugin. */
export interface Surroundings {
  readonly app: App;
  readonly reader: VaultReader;
  readonly hostOf: (place: BlockPlace) => Host;
  /** Tells of settings that change; returns what ends it. */
  readonly follow: (redraw: () => void) => () => void;
}

/** Below the block that is being written, its picture. */
export class BlockPicture implements OpenPicture {
  readonly container: HTMLElement;
  private readonly picture: WrittenPicture;
  private readonly following: Component;
  /** All that the picture was drawn from last. */
  private drawn: string | undefined;
  private isOpen = true;
  private readonly unfollow: () => void;

  constructor(private readonly view: EditorView, private block: EditedBlock, id: string, private readonly around: Surroundings) {
    const { reader } = around;
    this.container = elementFor(view, 'attn-live-picture markdown-rendered');
    this.picture = new WrittenPicture(this.container, id, reader.pipeline);
    this.following = reader.followAll(() => this.follow(this.block));
    this.following.load();
    this.follow(block);
    this.unfollow = around.follow(() => {
      this.drawn = undefined;
      this.follow(this.block);
    });
  }

  follow(block: EditedBlock): void {
    this.block = block;
    const placed = this.placed();
    const read = this.around.reader.read(placed);
    if (read instanceof Promise) void read.then((later) => this.isOpen && this.block.source === placed.source && this.show(placed, later));
    else this.show(placed, read);
  }

  close(): void {
    this.isOpen = false;
    this.unfollow();
    this.following.unload();
    this.picture.erase();
  }

  private show({ source }: PlacedBlock, { whole, around }: ReadAround): void {
    if (whole === this.drawn) return;
    this.drawn = whole;
    this.picture.show(source, this.host(), around);
  }

  private placed(): PlacedBlock {
    return { source: this.block.source, path: this.sourcePath, note: this.view.state.doc.toString() };
  }

  private get sourcePath(): string {
    return this.view.state.field(editorInfoField, false)?.file?.path ?? '';
  }

  private host(): Host {
    const getSectionInfo = () => ({ text: this.view.state.doc.toString(), lineStart: this.block.opening, lineEnd: this.block.closing });
    return this.around.hostOf({ block: this.container, source: this.block.source, context: { sourcePath: this.sourcePath, getSectionInfo } });
  }
}
