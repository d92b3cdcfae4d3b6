import { MarkdownRenderChild } from 'obsidian';
import type { Host } from '../diagram/host';
import type { Pipeline } from '../pipeline';
import { drawBlock, eraseBlock } from '../live/live-block';

/** One block in a note, from its first picture until the note's section is taken away. */
export class AttentionBlock extends MarkdownRenderChild {
  private drawn = false;

  constructor(
    containerEl: HTMLElement,
    private readonly source: string,
    private readonly blockId: string,
    private readonly pipeline: Pipeline,
    private readonly host: Host,
  ) {
    super(containerEl);
  }

  draw(): void {
    if (this.drawn) return;
    this.drawn = true;
    this.render();
  }

  private render(): void {
    drawBlock(this.containerEl, this.source, this.blockId, this.pipeline, this.host);
  }

  override onload(): void {
    this.draw();
    // What listens to the page must listen to the one that the block is on.
    this.register(this.containerEl.onWindowMigrated(() => this.render()));
  }

  override onunload(): void {
    eraseBlock(this.containerEl);
    this.drawn = false;
  }
}
