import type { Setting } from './setting';

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

/** What a plugin extends to be in the settings. */
export class PluginSettingTab {
  private element: HTMLElement | undefined;
  /** Not Obsidian's: draws the tab anew while it is open. */
  drawn: (() => void) | undefined;

  constructor(readonly app: unknown, readonly plugin: unknown) {}

  /** Made when it is asked for: most tests that load the plugin have no page. */
  get containerEl(): HTMLElement {
    this.element ??= document.createElement('div');
    this.element.className = 'vertical-tab-content';
    return this.element;
  }

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

  display(): void {
    // For subclasses.
  }

  hide(): void {
    this.containerEl.empty();
  }
}
