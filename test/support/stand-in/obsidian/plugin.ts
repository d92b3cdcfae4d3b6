import type { Extension } from '@codemirror/state';
import type { CodeBlocks, Handler, PostProcessor } from './code-blocks';
import type { Command, Commands } from './commands';
import { Component } from './component';
import type { EditorPlugins } from './editor-plugins';
import type { EditorSuggest } from './editor-suggest';
import type { FileManager } from './file-manager';
import type { LocalStorage } from './local-storage';
import type { MetadataCache } from './metadata-cache';
import type { PluginData } from './plugin-data';
import type { ProtocolHandler, Registrations, RibbonIcon, ViewCreator } from './registrations';
import type { PluginSettingTab } from './setting-tab';
import type { Vault } from './vault';
import type { Workspace } from './workspace';

/** What a plugin is given of the app. */
export interface App extends LocalStorage {
  readonly codeBlocks: CodeBlocks;
  readonly vault: Vault;
  readonly fileManager: FileManager;
  readonly metadataCache: MetadataCache;
  readonly workspace: Workspace;
  readonly registrations: Registrations;
  readonly commands: Commands;
  /** Not Obsidian's: what plugins store. */
  readonly pluginData: PluginData;
  /** Not Obsidian's: what plugins add to editors. */
  readonly editing: EditorPlugins;
}

export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

/** As the oldest Obsidian has it that `minAppVersion` lets in; `NewestPlugin` has what came since. */
export class Plugin extends Component {
  constructor(
    readonly app: App,
    readonly manifest: Manifest,
  ) {
    super();
  }

  registerMarkdownCodeBlockProcessor(language: string, handler: Handler): void {
    this.register(this.app.codeBlocks.register(language, handler));
  }

  addSettingTab(tab: PluginSettingTab): void {
    const { registrations } = this.app;
    this.register(registrations.add(registrations.settingTabs, this.manifest.id, tab));
  }

  loadData(): Promise<unknown> {
    return this.app.pluginData.load(this.manifest.id);
  }

  saveData(data: unknown): Promise<void> {
    return this.app.pluginData.save(this.manifest.id, data);
  }

  onExternalSettingsChange(): void {
    // For subclasses.
  }

  registerMarkdownPostProcessor(processor: PostProcessor): void {
    this.register(this.app.codeBlocks.registerPostProcessor(processor));
  }

  registerHoverLinkSource(id: string, info: { readonly display: string; readonly defaultMod: boolean }): void {
    const { registrations } = this.app;
    this.register(registrations.add(registrations.previews, id, info));
  }

  addRibbonIcon(_icon: string, title: string, press: RibbonIcon['press']): void {
    const { registrations } = this.app;
    this.register(registrations.add(registrations.ribbon, title, { title, press }));
  }

  registerView(type: string, creator: ViewCreator): void {
    const { registrations } = this.app;
    this.register(registrations.add(registrations.views, type, creator));
  }

  registerObsidianProtocolHandler(action: string, handler: ProtocolHandler): void {
    const { registrations } = this.app;
    this.register(registrations.add(registrations.protocols, action, handler));
  }

  registerEditorExtension(extension: Extension): void {
    this.register(this.app.editing.add(extension));
  }

  registerEditorSuggest(suggest: EditorSuggest<unknown>): void {
    this.register(this.app.editing.addSuggest(suggest));
  }

  /** Palettes show the plugin's name before the command's own. */
  addCommand(command: Command): Command {
    const added = { ...command, id: `${this.manifest.id}:${command.id}`, name: `${this.manifest.name}: ${command.name}` };
    this.register(this.app.commands.add(added));
    return added;
  }
}
