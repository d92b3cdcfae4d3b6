import type { EditorView } from '@codemirror/view';
import { Component, editorInfoField, type App } from 'obsidian';
import type { Host } from '../../diagram/host';
import { importsOf } from '../../live/live-block';
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
}

/** Below the block that is being written, its picture. */
export class BlockPicture implements OpenPicture {
  readonly container: HTMLElement;
  private readonly picture: WrittenPicture;
  private readonly files: VaultFiles;
  /** Lives while the picture is open. */
  private readonly life = new Component();
  private drawn: string | undefined;
  private links: readonly string[] = [];
  /** Counts the drawings: a file that was read for an earlier one comes too late. */
  private latest = 0;

  constructor(private readonly view: EditorView, private block: EditedBlock, id: string, private readonly around: Surroundings) {
    this.container = elementFor(view, 'attn-live-picture markdown-rendered');
    this.picture = new WrittenPicture(this.container, id, around.pipeline);
    this.files = new VaultFiles(around.app, this.sourcePath);
    this.follow(block);
    this.life.load();
    this.files.follow(this.life, () => this.links, () => this.draw());
  }

  follow(block: EditedBlock): void {
    this.block = block;
    if (block.source === this.drawn) return;
    this.drawn = block.source;
    this.links = importsOf(block.source, this.around.pipeline);
    this.draw();
  }

  close(): void {
    this.latest += 1;
    this.life.unload();
    this.picture.erase();
  }

  private draw(): void {
    this.latest += 1;
    if (this.links.length === 0) this.picture.show(this.block.source, this.host());
    else void this.drawFiles();
  }

  private async drawFiles(): Promise<void> {
    const own = this.latest;
    const files = await this.files.readAll(this.links);
    if (own === this.latest) this.picture.show(this.block.source, this.host(), files);
  }

  private get sourcePath(): string {
    return this.view.state.field(editorInfoField, false)?.file?.path ?? '';
  }

  private host(): Host {
    const getSectionInfo = () => ({ text: this.view.state.doc.toString(), lineStart: this.block.opening, lineEnd: this.block.closing });
    return this.around.hostOf({ block: this.container, source: this.block.source, context: { sourcePath: this.sourcePath, getSectionInfo } });
  }
}
