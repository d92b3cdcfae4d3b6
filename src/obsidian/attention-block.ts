import { MarkdownRenderChild } from 'obsidian';
import type { MarkdownPostProcessorContext } from 'obsidian';
import type { Host } from '../diagram/host';
import { drawBlock, drawWaiting, eraseBlock, importsOf } from '../live/live-block';
import type { Pipeline } from '../pipeline';
import type { LinkedViews } from './links/linked-views';
import type { VaultFiles } from './vault-files';

/** One block in a note, from its first picture until the note's section is taken away. */
export class AttentionBlock extends MarkdownRenderChild {
  private drawn = false;
  /** What the block imports, as it writes it. */
  private readonly links: readonly string[];
  /** Counts the readings of its files: only the latest is drawn. */
  private latest = 0;

  constructor(
    containerEl: HTMLElement,
    private readonly source: string,
    private readonly blockId: string,
    private readonly pipeline: Pipeline,
    private readonly hostNow: () => Host,
    private readonly files: VaultFiles,
    private readonly context: Pick<MarkdownPostProcessorContext, 'sourcePath'>,
    private readonly linked: LinkedViews,
  ) {
    super(containerEl);
    this.links = importsOf(source, pipeline);
  }

  /** At once, unless files must be read first: then the promise is of the picture. */
  draw(): Promise<void> | undefined {
    if (this.drawn) return undefined;
    this.drawn = true;
    return this.render();
  }

  private render(): Promise<void> | undefined {
    if (this.links.length === 0) {
      drawBlock(this.containerEl, this.source, this.blockId, this.pipeline, this.hostNow());
      return undefined;
    }
    drawWaiting(this.containerEl, this.links);
    return this.drawFiles();
  }

  override onload(): void {
    void this.draw();
    this.register(this.linked.follow(() => this.context.sourcePath, this.source, () => this.drawAnew()));
    if (this.links.length > 0) this.files.follow(this, () => this.links, () => void this.drawFiles());
    // What listens to the page must listen to the one that the block is on.
    this.register(this.containerEl.onWindowMigrated(() => void this.render()));
  }

  override onunload(): void {
    eraseBlock(this.containerEl);
    this.drawn = false;
  }

  /** A link was followed to the block: it shows what the link says. */
  private drawAnew(): void {
    eraseBlock(this.containerEl);
    this.drawn = false;
    void this.draw();
  }

  private async drawFiles(): Promise<void> {
    this.latest += 1;
    const own = this.latest;
    const files = await this.files.readAll(this.links);
    if (own === this.latest && this.drawn) drawBlock(this.containerEl, this.source, this.blockId, this.pipeline, this.hostNow(), files);
  }
}
