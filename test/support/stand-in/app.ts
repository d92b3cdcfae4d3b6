import { Canvas } from './canvas';
import { drawControls, drawFiles } from './controls';
import { Commands } from './obsidian/commands';
import { CodeBlocks } from './obsidian/code-blocks';
import { EditorPlugins } from './obsidian/editor-plugins';
import { FileManager } from './obsidian/file-manager';
import { localStorageOfVault } from './obsidian/local-storage';
import { Menu } from './obsidian/menu';
import { pluginDataOfPage } from './obsidian/plugin-data';
import { MetadataCache } from './obsidian/metadata-cache';
import { Registrations } from './obsidian/registrations';
import type { App, Manifest, Plugin } from './obsidian/plugin';
import { Vault } from './obsidian/vault';
import { Workspace, type MarkdownView } from './obsidian/workspace';
import { pagePreview, previewLinks } from './page-preview';
import { Palette } from './palette';
import { Pane } from './pane';
import { createPlugin } from './plugin-loader';
import { openPrintView } from './print-view';
import type { Vault as Notes } from './rendering';
import { readSettings, writeSettings } from './settings';
import type { Settings } from './settings';
import { SettingsWindow } from './settings-window';
import { Tabs } from './tabs';
import { openWindow } from './windows';

declare global {
  interface Window {
    /** As in Obsidian. */
    readonly app: App;
  }
}

/** What the page is started with. */
export interface Start {
  readonly manifest: Manifest;
  readonly vault: Map<string, string>;
  /** Its other files, by path. */
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly styleNonce: string;
}

/** The page: one open note, in one pane or in two, the plugin, and what a reader of Obsidian can do with them. */
export class StandIn {
  readonly codeBlocks = new CodeBlocks();
  private readonly editing = new EditorPlugins();
  /** What plugins are given, and what the page's scripts find as `app`, as in Obsidian. */
  readonly app: App;
  private readonly controls = elementOf('.stand-in-controls');
  private readonly files = elementOf('.stand-in-files');
  private readonly leaf = elementOf('.stand-in-leaf');
  private readonly besideLeaf = elementOf('.stand-in-beside');
  private readonly notes: Notes;
  private readonly tabs: Tabs;
  private readonly pane: Pane;
  private readonly beside: Pane;
  private plugin: Plugin | undefined;
  private popout: Window | undefined;
  private canvas: Canvas | undefined;
  private settings: Settings;

  constructor(private readonly start: Start) {
    const vault = new Vault([...[...start.vault].map(([name, text]) => [`${name}.md`, text] as const), ...start.files]);
    this.notes = { get: (name) => vault.textOf(`${name}.md`), pictureOf: (name) => pictureIn(vault, name) };
    const around = { codeBlocks: this.codeBlocks, vault, editing: this.editing, notes: this.notes, styleNonce: start.styleNonce, menu: (event: MouseEvent, view: MarkdownView) => this.showMenu(event, view) };
    this.pane = new Pane(this.leaf, around);
    this.beside = new Pane(this.besideLeaf, around);
    this.tabs = new Tabs(() => this.app, elementOf('.stand-in-workspace'), {
      showNote: (path, line) => {
        this.change({ note: path.replace(/\.md$/u, '') });
        this.pane.scrollTo(path.replace(/\.md$/u, ''), line);
      },
      showTab: (tab) => {
        this.leaf.hidden = tab !== undefined;
      },
    });
    const workspace = new Workspace(() => [...this.pane.leafOfPlugins, ...this.beside.leafOfPlugins], this.editing, this.tabs);
    workspace.preview = pagePreview(() => this.app, this.notes);
    const commands = new Commands(() => ([this.pane, this.beside].find((pane) => pane.isWrittenIn) ?? this.pane).leafOfPlugins[0]?.view);
    this.app = {
      codeBlocks: this.codeBlocks, vault, workspace, commands, editing: this.editing, registrations: new Registrations(), pluginData: pluginDataOfPage,
      fileManager: new FileManager(vault), metadataCache: new MetadataCache(vault), ...localStorageOfVault,
    };
    Object.assign(window, { app: this.app, activeWindow: window, activeDocument: document });
    this.follow(vault);
    this.settings = this.settingsInAddress();
    window.addEventListener('hashchange', () => {
      this.settings = this.settingsInAddress();
      this.draw();
    });
    this.leaf.addEventListener('click', (event) => this.followLink(event));
    previewLinks(document, () => this.app);
    window.addEventListener('keydown', (event) => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      this.openPalette();
    });
    this.setEnabled(true);
  }

  /** Commands of the editor are run on the first pane's. */
  private openPalette(): void {
    new Palette(this.app.commands.runnable(this.pane.leafOfPlugins[0]?.view)).open();
  }

  private openSettings(): void {
    for (const tab of this.app.registrations.settingTabs.values()) new SettingsWindow(this.app, tab, this.start.manifest.name).open();
  }

  private showMenu(event: MouseEvent, view: MarkdownView): void {
    const menu = new Menu();
    this.app.workspace.tellOfMenu(menu, view);
    menu.showAtMouseEvent(event);
  }

  /** Panes show what the vault holds; a note that is renamed stays open. */
  private follow(vault: Vault): void {
    vault.on('modify', () => {
      this.pane.refresh();
      this.beside.refresh();
    });
    vault.on('rename', ({ path }, from) => {
      if (from === `${this.settings.note}.md`) this.change({ note: path.replace(/\.md$/u, '') });
      else this.draw();
    });
    vault.on('delete', () => this.draw());
  }

  private settingsInAddress(): Settings {
    const [first = ''] = this.start.vault.has('Start here') ? ['Start here'] : this.start.vault.keys();
    return readSettings(location.hash, first);
  }

  private change(changed: Partial<Settings>): void {
    location.hash = writeSettings({ ...this.settings, ...changed });
  }

  private setEnabled(enabled: boolean): void {
    void this.tabs.closeAll();
    this.canvas?.unload();
    this.canvas = undefined;
    this.plugin?.unload();
    this.plugin = enabled ? createPlugin(this.app, this.start.manifest, this.settings.app) : undefined;
    this.plugin?.load();
    this.pane.close();
    this.beside.close();
    this.draw();
  }

  private draw(): void {
    const { note, mode, theme, width, beside } = this.settings;
    for (const page of [document, this.popout?.document]) {
      page?.body.classList.remove('theme-light', 'theme-dark');
      page?.body.classList.add(`theme-${theme}`);
    }
    document.body.toggleClass('is-narrow', width === 'narrow');
    drawControls(this.controls, this.settings, this.plugin !== undefined, {
      change: (changed) => this.change(changed),
      openSettings: () => this.openSettings(),
      print: () => openPrintView(note, this.codeBlocks, this.notes),
      commands: () => this.openPalette(),
      popOut: () => this.popOut(),
      setEnabled: (enabled) => this.setEnabled(enabled),
      ribbon: [...this.app.registrations.ribbon.values()],
      canvases: this.app.vault.getFiles().filter(({ extension }) => extension === 'canvas').map(({ path }) => ({ title: `Open ${path}`, press: () => this.openCanvas(path) })),
    });
    drawFiles(this.files, this.app.vault.getFiles().filter(({ extension }) => extension === 'md').map(({ path }) => path.replace(/\.md$/u, '')), note, (opened) => this.change({ note: opened }));
    this.pane.show(note, mode);
    this.besideLeaf.hidden = beside === 'none';
    if (beside === 'none') this.beside.close();
    else this.beside.show(note, beside);
  }

  /** Moves the open view, as Obsidian does; closing the window brings it back. */
  private popOut(): void {
    const popout = openWindow(this.settings.note, document.body.className);
    this.popout = popout;
    this.pane.moveTo(popout.document.body.createEl('main', { cls: 'stand-in-leaf' }));
    popout.addEventListener('pagehide', () => {
      this.popout = undefined;
      this.pane.moveTo(this.leaf);
    });
  }

  /** In the place of the note; once more closes it. */
  private openCanvas(path: string): void {
    const { canvas } = this;
    canvas?.unload();
    this.leaf.hidden = canvas === undefined;
    this.canvas = canvas === undefined ? new Canvas(elementOf('.stand-in-workspace'), path, this.codeBlocks, this.notes) : undefined;
    this.canvas?.load();
    this.canvas?.show(this.app.vault.textOf(path) ?? '');
  }

  private followLink(event: MouseEvent): void {
    const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
    if (!href?.startsWith('#')) return;
    event.preventDefault();
    const [note = ''] = decodeURIComponent(href.slice(1)).split('#');
    if (note !== '') this.change({ note });
  }
}

/** A picture that a note embeds by its name. */
function pictureIn(vault: Vault, name: string): string | undefined {
  const file = vault.getFiles().find(({ path }) => path === name || path.endsWith(`/${name}`));
  return file && vault.textOf(file.path);
}

function elementOf(selector: string): HTMLElement {
  const el = document.querySelector<HTMLElement>(selector);
  if (!el) throw new Error(`The page has no ${selector}.`);
  return el;
}
