import { MarkdownRenderChild } from 'obsidian';
import type { Host } from '../diagram/host';
import { drawBlock, drawWaiting, eraseBlock, importsOf } from '../live/live-block';
import type { DrawingTurns } from './drawing-turns';
import type { PlacedBlock, ReadAround, VaultReader } from './elsewhere/vault-reader';
import type { LinkedViews } from './links/linked-views';
import type { SettingsStore } from './settings/settings-store';

/** One block in a note, from its first picture until the note's section is taken away. */
export class AttentionBlock extends MarkdownRenderChild {
  private drawn = false;
  /** What the picture was drawn with last. */
  private shown: ReadAround | undefined;
  /** Counts the readings of what it needs: only the latest is drawn. */
  private latest = 0;

  constructor(
    containerEl: HTMLElement,
    private readonly placed: () => PlacedBlock,
    private readonly blockId: string,
    private readonly reader: VaultReader,
    private readonly hostNow: () => Host,
    private readonly linked: LinkedViews,
    private readonly settings: Pick<SettingsStore, 'follow' | 'isLoaded'>,
    private readonly turns: DrawingTurns,
  ) {
    super(containerEl);
  }

  /** At once, unless something must be read first or it is another block's turn: then the promise is of the picture. */
  draw(): Promise<void> | undefined {
    if (this.drawn) return undefined;
    this.drawn = true;
    return this.turns.hasTime() ? this.render() : this.drawLater();
  }

  private async drawLater(): Promise<void> {
    this.latest += 1;
    const own = this.latest;
    this.containerEl.addClass('attn-awaits-turn');
    await this.turns.later(() => this.containerEl.closest('.cm-editor') !== null, () => {
      this.containerEl.removeClass('attn-awaits-turn');
      return own === this.latest && this.drawn ? this.render() : undefined;
    });
  }

  private render(): Promise<void> | undefined {
    const read = this.reader.read(this.placed());
    if (!(read instanceof Promise)) {
      this.show(read);
      return undefined;
    }
    const links = importsOf(this.placed().source, this.reader.pipeline);
    drawWaiting(this.containerEl, links.length > 0 ? links : ['another block']);
    return this.showLater(read);
  }

  override onload(): void {
    void this.draw();
    const { source } = this.placed();
    this.register(this.linked.follow(() => this.placed().path, source, () => this.drawAnew()));
    this.register(this.settings.follow(() => this.drawWithOthers()));
    this.addChild(this.reader.follow({ source }, () => this.placed().path, () => this.look()));
    // What listens to the page must listen to the one that the block is on.
    this.register(this.containerEl.onWindowMigrated(() => void this.render()));
  }

  override onunload(): void {
    eraseBlock(this.containerEl);
    this.drawn = false;
    this.shown = undefined;
  }

  /** A link was followed to the block: it shows what the link says. */
  private drawAnew(): void {
    eraseBlock(this.containerEl);
    this.drawn = false;
    void this.draw();
  }

  /** Settings changed. In its place: what a reader has open in the picture stays so. Before they were known, nobody had anything open. */
  private drawWithOthers(): void {
    if (!this.settings.isLoaded || this.shown === undefined) this.drawAnew();
    else this.show(this.shown);
  }

  private show(read: ReadAround): void {
    this.latest += 1;
    this.shown = read;
    drawBlock(this.containerEl, this.placed().source, this.blockId, this.reader.pipeline, this.hostNow(), read.around);
  }

  private async showLater(reading: Promise<ReadAround>): Promise<void> {
    this.latest += 1;
    const own = this.latest;
    const read = await reading;
    if (own === this.latest && this.drawn) this.show(read);
  }

  /** Something changed: the picture that stands there stays until it is known what is to be drawn. */
  private look(): void {
    const block = this.placed();
    if (!this.drawn || (this.shown !== undefined && !this.reader.isStale(this.shown, block))) return;
    void this.lookAgain(block);
  }

  private async lookAgain(block: PlacedBlock): Promise<void> {
    this.latest += 1;
    const own = this.latest;
    const read = await this.reader.read(block);
    if (own !== this.latest || !this.drawn) return;
    if (read.whole === this.shown?.whole) this.shown = read;
    else this.show(read);
  }
}
