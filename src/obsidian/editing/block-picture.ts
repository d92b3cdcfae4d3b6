import type { EditorView } from '@codemirror/view';
import { editorInfoField, type App } from 'obsidian';
import type { Host } from '../../diagram/host';
import { importsOf } from '../../live/live-block';
import { missingFile } from '../../live/recording-file';
import type { Pipeline } from '../../pipeline';
import type { BlockPlace } from '../block-place';
import { VaultFiles } from '../vault-files';
import type { EditedBlock } from './edited-block';
import { elementFor } from './element';
import type { OpenPicture } from './following-picture';
import { WrittenPicture } from './written-picture';

/** What pictures in an editor need of the plugin. */
export interface Surroundings {
  readonly app: App;
  readonly pipeline: Pipeline;
  readonly hostOf: (place: BlockPlace) => Host;
  /** Tells of settings that change; returns what ends it. */
  readonly follow: (redraw: () => void) => () => void;
}

/** Below the block that is being written, its picture. */
export class BlockPicture implements OpenPicture {
  readonly container: HTMLElement;
  private readonly picture: WrittenPicture;
  private readonly files: VaultFiles;
  private drawn: string | undefined;
  private isOpen = true;
  private readonly unfollow: () => void;

  constructor(private readonly view: EditorView, private block: EditedBlock, id: string, private readonly around: Surroundings) {
    this.container = elementFor(view, 'attn-live-picture markdown-rendered');
    this.picture = new WrittenPicture(this.container, id, around.pipeline);
    this.files = new VaultFiles(around.app, this.sourcePath);
    this.follow(block);
    this.unfollow = around.follow(() => {
      this.drawn = undefined;
      this.follow(this.block);
    });
  }

  follow(block: EditedBlock): void {
    this.block = block;
    if (block.source === this.drawn) return;
    this.drawn = block.source;
    const links = importsOf(block.source, this.around.pipeline);
    if (links.length === 0) this.picture.show(block.source, this.host());
    else void this.showWith(links, block.source);
  }

  close(): void {
    this.isOpen = false;
    this.unfollow();
    this.picture.erase();
  }

  private async showWith(links: readonly string[], source: string): Promise<void> {
    const read = new Map(await Promise.all(links.map(async (link) => [link, await this.files.read(link)] as const)));
    if (this.isOpen && this.drawn === source) this.picture.show(source, this.host(), (link) => read.get(link) ?? missingFile(link));
  }

  private get sourcePath(): string {
    return this.view.state.field(editorInfoField, false)?.file?.path ?? '';
  }

  private host(): Host {
    const getSectionInfo = () => ({ text: this.view.state.doc.toString(), lineStart: this.block.opening, lineEnd: this.block.closing });
    return this.around.hostOf({ block: this.container, source: this.block.source, context: { sourcePath: this.sourcePath, getSectionInfo } });
  }
}
