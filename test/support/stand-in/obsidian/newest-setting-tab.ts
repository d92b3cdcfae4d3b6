import type { Setting } from './setting';
import { PluginSettingTab as OldestSettingTab } from './setting-tab';

/** What a plugin declares of its settings, as far as one here does. */
export interface SettingDefinition {
  readonly name: string;
  readonly desc?: string;
  readonly aliases?: readonly string[];
  readonly searchable?: boolean;
  readonly control?: { readonly type: 'toggle'; readonly key: string } | { readonly type: 'dropdown'; readonly key: string; readonly options: Readonly<Record<string, string>> };
  readonly render?: (setting: Setting) => (() => void) | undefined;
}

export interface SettingDefinitionGroup {
  readonly type: 'group';
  readonly heading?: string;
  readonly items: readonly SettingDefinition[];
}

/** What a tab can declare since Obsidian 1.13. */
export class NewestSettingTab extends OldestSettingTab {
  /** Not Obsidian's: draws the tab anew while it is open. */
  drawn: (() => void) | undefined;

  getSettingDefinitions(): readonly SettingDefinitionGroup[] {
    return [];
  }

  getControlValue(_key: string): unknown {
    return undefined;
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {
    // For subclasses.
  }

  update(): void {
    this.drawn?.();
  }
}
