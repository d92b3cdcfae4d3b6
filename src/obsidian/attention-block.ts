import { MarkdownRenderChild } from 'obsidian';
import type { MarkdownPostProcessorContext, TAbstractFile } from 'obsidian';
import type { Host } from '../diagram/host';
import { drawBlock, drawWaiting, eraseBlock, importsOf } from '../live/live-block';
import { missingFile } from '../live/recording-file';
import type { Pipeline } from '../pipeline';
import type { LinkedViews } from './links/linked-views';
import type { SettingsStore } from './settings/settings-store';
import type { VaultFiles } from './vault-files';

/** One block in a note, from its first picture until the note's section is taken away. */
export class AttentionBlock extends MarkdownRenderChild {
  private drawn = false;
  /** What the block imports, as it writes it. */
  private readonly links: readonly string[];
  /** Where the links led when they were read last. */
  private places: readonly (string | undefined)[] = [];
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
    private readonly settings: Pick<SettingsStore, 'follow' | 'isLoaded'>,
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
    this.register(this.settings.follow(() => this.drawWithOthers()));
    if (this.links.length > 0) this.follow();
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

  /** Settings changed. In its place: what a reader has open in the picture stays so. Before they were known, nobody had anything open. */
  private drawWithOthers(): void {
    if (!this.settings.isLoaded) this.drawAnew();
    else void (this.links.length === 0 ? this.render() : this.drawFiles());
  }

  private async drawFiles(): Promise<void> {
    this.latest += 1;
    const own = this.latest;
    this.places = this.placesNow();
    const read = new Map(await Promise.all(this.links.map(async (link) => [link, await this.files.read(link)] as const)));
    if (own !== this.latest || !this.drawn) return;
    drawBlock(this.containerEl, this.source, this.blockId, this.pipeline, this.hostNow(), (link) => read.get(link) ?? missingFile(link));
  }

  /** A file that changes, or a link that leads elsewhere since one came, went or was renamed. */
  private follow(): void {
    const { vault } = this.files.app;
    const look = ({ path }: TAbstractFile) => {
      const isOther = this.placesNow().some((place, index) => place !== this.places[index]);
      if (isOther || this.places.includes(path)) void this.drawFiles();
    };
    this.registerEvent(vault.on('modify', look));
    this.registerEvent(vault.on('create', look));
    this.registerEvent(vault.on('delete', look));
    this.registerEvent(vault.on('rename', look));
  }

  private placesNow(): readonly (string | undefined)[] {
    return this.links.map((link) => this.files.placeOf(link));
  }
}
