import type { ItemView } from './item-view';
import type { PluginSettingTab } from './setting-tab';
import type { WorkspaceLeaf } from './workspace-leaf';

export interface RibbonIcon {
  readonly title: string;
  readonly press: (event: MouseEvent) => unknown;
}

export interface CliCommand {
  readonly description: string;
  readonly run: (parameters: Readonly<Record<string, string>>) => string | Promise<string>;
}

export type ViewCreator = (leaf: WorkspaceLeaf) => ItemView;
export type ProtocolHandler = (parameters: Readonly<Record<string, string>>) => unknown;

export interface BasesRegistration {
  readonly name: string;
  readonly factory: (controller: object, containerEl: HTMLElement) => BasesViewLike;
}

export interface BasesViewLike {
  data: unknown;
  onDataUpdated(): void;
  load(): void;
  unload(): void;
}

/** What plugins have registered, by id. Unloading takes it back. */
export class Registrations {
  readonly ribbon = new Map<string, RibbonIcon>();
  readonly views = new Map<string, ViewCreator>();
  readonly protocols = new Map<string, ProtocolHandler>();
  readonly cli = new Map<string, CliCommand>();
  readonly settingTabs = new Map<string, PluginSettingTab>();
  /** What may ask for previews of notes, and whether Ctrl or Cmd must be held for it. */
  readonly previews = new Map<string, { readonly display: string; readonly defaultMod: boolean }>();
  readonly bases = new Map<string, BasesRegistration>();

  /** Each id once, as in Obsidian. Returns what takes it back. */
  add<Value>(registered: Map<string, Value>, id: string, value: Value): () => void {
    if (registered.has(id)) throw new Error(`"${id}" is already registered.`);
    registered.set(id, value);
    return () => registered.delete(id);
  }
}
