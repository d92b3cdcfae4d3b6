import { drawControls, drawFiles } from './controls';
import { LivePreview } from './live-preview';
import { CodeBlocks } from './obsidian/code-blocks';
import { migrate } from './obsidian/dom';
import type { App, Manifest, Plugin } from './obsidian/plugin';
import { FileManager, MetadataCache, Vault } from './obsidian/vault';
import { createPlugin } from './plugin-loader';
import { openPrintView } from './print-view';
import { ReadingView } from './reading-view';
import { readSettings, writeSettings } from './settings';
import type { Settings } from './settings';
import { openWindow } from './windows';

/** What the page is started with. */
export interface Start {
  readonly manifest: Manifest;
  readonly vault: Map<string, string>;
  readonly styleNonce: string;
}

/** The page: one open note, the plugin, and what a reader of Obsidian can do with both. */
export class StandIn {
  readonly codeBlocks = new CodeBlocks();
  readonly vault: Vault;
  private readonly controls = elementOf('.stand-in-controls');
  private readonly files = elementOf('.stand-in-files');
  private readonly leaf = elementOf('.stand-in-leaf');
  private plugin: Plugin | undefined;
  private view: ReadingView | LivePreview | undefined;
  private shown: Pick<Settings, 'mode' | 'note'> | undefined;
  private popout: Window | undefined;
  private settings: Settings;

  constructor(private readonly start: Start) {
    this.vault = new Vault(start.vault, (note) => this.changed(note));
    this.settings = this.settingsInAddress();
    window.addEventListener('hashchange', () => {
      this.settings = this.settingsInAddress();
      this.draw();
    });
    this.leaf.addEventListener('click', (event) => this.followLink(event));
    this.setEnabled(true);
  }

  private settingsInAddress(): Settings {
    const [first = ''] = this.start.vault.has('Start here') ? ['Start here'] : this.start.vault.keys();
    return readSettings(location.hash, first);
  }

  private change(changed: Partial<Settings>): void {
    location.hash = writeSettings({ ...this.settings, ...changed });
  }

  private setEnabled(enabled: boolean): void {
    this.plugin?.unload();
    this.plugin = enabled ? createPlugin(this.app(), this.start.manifest) : undefined;
    this.plugin?.load();
    this.closeView();
    this.draw();
  }

  private app(): App {
    const { codeBlocks, vault } = this;
    return { codeBlocks, vault, fileManager: new FileManager(vault), metadataCache: new MetadataCache(vault) };
  }

  /** A plugin wrote into a note: where it is open, it is shown as it is now. */
  private changed(note: string): void {
    const text = this.start.vault.get(note) ?? '';
    if (note !== this.shown?.note) return;
    if (this.view instanceof LivePreview) this.view.take(text);
    else this.view?.show(note, text);
  }

  private draw(): void {
    const { note, mode, theme, width } = this.settings;
    for (const page of [document, this.popout?.document]) {
      page?.body.classList.remove('theme-light', 'theme-dark');
      page?.body.classList.add(`theme-${theme}`);
    }
    document.body.toggleClass('is-narrow', width === 'narrow');
    drawControls(this.controls, this.settings, this.plugin !== undefined, {
      change: (changed) => this.change(changed),
      print: () => openPrintView(note, this.codeBlocks, this.start.vault, this.vault.attachments),
      popOut: () => this.popOut(),
      setEnabled: (enabled) => this.setEnabled(enabled),
    });
    drawFiles(this.files, this.start.vault.keys(), note, (opened) => this.change({ note: opened }));
    if (this.shown?.note !== note || this.shown.mode !== mode) this.openNote();
  }

  private openNote(): void {
    const { note, mode } = this.settings;
    if (this.shown?.mode !== mode) this.closeView();
    this.shown = { note, mode };
    this.view ??= this.createView();
    this.view.show(note, this.start.vault.get(note) ?? `There is no note “${note}”.`);
  }

  private createView(): ReadingView | LivePreview {
    const { vault, styleNonce } = this.start;
    const view =
      this.settings.mode === 'reading'
        ? new ReadingView(this.leaf, this.codeBlocks, vault, this.vault.attachments)
        : new LivePreview(this.leaf, this.codeBlocks, vault, this.vault.attachments, styleNonce, (text) => vault.set(this.settings.note, text));
    view.load();
    return view;
  }

  private closeView(): void {
    this.view?.unload();
    this.view = undefined;
    this.shown = undefined;
  }

  /** Moves the open view, as Obsidian does; closing the window brings it back. */
  private popOut(): void {
    const { view } = this;
    if (!view) return;
    const popout = openWindow(this.settings.note, document.body.className);
    this.popout = popout;
    migrate(view.containerEl, popout.document.body.createEl('main', { cls: 'stand-in-leaf' }));
    popout.addEventListener('pagehide', () => {
      this.popout = undefined;
      migrate(view.containerEl, this.leaf);
    });
  }

  private followLink(event: MouseEvent): void {
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
    if (!href?.startsWith('#')) return;
    event.preventDefault();
    const [note = ''] = decodeURIComponent(href.slice(1)).split('#');
    if (note !== '') this.change({ note });
  }
}

function elementOf(selector: string): HTMLElement {
  const el = document.querySelector<HTMLElement>(selector);
  if (!el) throw new Error(`The page has no ${selector}.`);
  return el;
}
