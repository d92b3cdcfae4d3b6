import type { App, Plugin } from 'obsidian';
import { render } from 'preact';
import { deviceStorage } from '../device-storage';
import type { VaultReader } from '../elsewhere/vault-reader';
import type { Previews } from '../links/previews';
import type { SettingsStore } from '../settings/settings-store';
import { BlockIndex } from './block-index';
import { Breather, type IdleWindow } from './breather';
import { Gallery, type GalleryProps } from './gallery';
import { openAt } from './open-block';
import { SeenBlocks } from './seen-blocks';
import { SmallPictures } from './small-pictures';
import { vaultNotes } from './vault-notes';

/** Long enough that a note which opens with many blocks is written down once. Milliseconds. */
const SOON = 3000;

/** What galleries need of the plugin. */
export interface GalleryNeeds {
  readonly reader: VaultReader;
  readonly previews: Previews;
  readonly settings: Pick<SettingsStore, 'follow'>;
}

/** What all galleries of a vault share; nothing of it exists before somebody needs it. */
export class VaultGallery {
  private known: BlockIndex | undefined;
  private seenBlocks: SeenBlocks | undefined;
  private galleries = 0;
  private waiting: number | undefined;

  /** Of each gallery on a page. */
  private readonly pictures = new WeakMap<HTMLElement, SmallPictures>();

  constructor(private readonly plugin: Plugin, private readonly needs: GalleryNeeds) {}

  get index(): BlockIndex {
    this.known ??= this.followed(new BlockIndex(vaultNotes(this.app), deviceStorage(this.app), new Breather(() => window)));
    return this.known;
  }

  get seen(): SeenBlocks {
    this.seenBlocks ??= new SeenBlocks(deviceStorage(this.app), () => Date.now(), (run) => this.later(run));
    return this.seenBlocks;
  }

  /** A number for the ids of a gallery. */
  next(): number {
    this.galleries += 1;
    return this.galleries;
  }

  /** Draws a gallery, or draws it anew. */
  draw(container: HTMLElement, number: number, { paths, asked }: Pick<GalleryProps, 'paths' | 'asked'> = {}): void {
    const pictures = this.pictures.get(container) ?? this.newPictures(container);
    this.pictures.set(container, pictures);
    render(
      <Gallery
        index={this.index} pictures={pictures} idPrefix={`attention-diagrams-gallery-${number}`} lastSeen={(name) => this.seen.lastSeen(name)}
        onOpen={(entry, newTab) => void openAt(this.app, entry, newTab ? 'tab' : false)} {...(paths !== undefined && { paths })} {...(asked !== undefined && { asked })}
        onHover={(entry, event, card) => void this.needs.previews.show(event, card, { file: entry.path, block: entry.ordinal, fingerprint: entry.fingerprint })}
        onAnswered={({ source }) => this.seen.saw(source)}
      />,
      container,
    );
  }

  erase(container: HTMLElement): void {
    render(null, container);
  }

  /** Whenever settings change, all small pictures are drawn anew. Returns what ends it. */
  follow(container: HTMLElement, draw: () => void): () => void {
    return this.needs.settings.follow(() => {
      this.pictures.delete(container);
      draw();
    });
  }

  private newPictures(container: HTMLElement): SmallPictures {
    const page = (): IdleWindow => container.ownerDocument.defaultView ?? window;
    return new SmallPictures((entry) => this.needs.reader.reading(entry), new Breather(page));
  }

  /** Before the plugin goes; nothing is left to do later. */
  close(): void {
    if (this.waiting !== undefined) window.clearTimeout(this.waiting);
    this.store();
  }

  private store(): void {
    this.known?.store();
    this.seenBlocks?.store();
  }

  private later(run: () => void): void {
    this.waiting = window.setTimeout(run, SOON);
  }

  private get app(): App {
    return this.plugin.app;
  }

  /** From its first use on it hears of every note that is made, changed, renamed or deleted. */
  private followed(index: BlockIndex): BlockIndex {
    const { vault, metadataCache } = this.app;
    this.plugin.registerEvent(metadataCache.on('changed', ({ path }, text) => index.changed(path, text)));
    this.plugin.registerEvent(vault.on('delete', ({ path }) => index.deleted(path)));
    this.plugin.registerEvent(vault.on('rename', ({ path }, from) => index.renamed(from, path)));
    return index;
  }
}
