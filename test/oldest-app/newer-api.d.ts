import type { TFile } from 'obsidian';

/**
 * All that the plugin uses of Obsidian and that `minAppVersion` does not have. With this beside the typings of that version,
 * src/main.ts compiles: what is neither there nor here is used by mistake. Whatever stands here is asked for before it is used
 * (`requireApiVersion`; the linter's rule obsidianmd/no-unsupported-api sees to it).
 */
declare module 'obsidian' {
  interface Plugin {
    /** Since 1.10.0. */
    registerBasesView(viewId: string, registration: BasesViewRegistration): boolean;
    /** Since 1.12.2. */
    registerCliHandler(command: string, description: string, flags: CliFlags | null, handler: (parameters: CliData) => string | Promise<string>): void;
  }

  interface SettingTab {
    /** Since 1.11.0. */
    icon: string;
    /** Since 1.13.0. */
    update(): void;
  }

  interface PluginSettingTab {
    /** Since 1.13.0. */
    getSettingDefinitions(): SettingDefinitionItem[];
    getControlValue(key: string): unknown;
    setControlValue(key: string, value: unknown): void | Promise<void>;
  }

  interface SettingDefinitionItem {
    readonly name?: string;
    readonly type?: string;
    readonly items?: readonly object[];
  }

  interface BasesViewRegistration {
    name: string;
    icon: string;
    factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
  }

  class QueryController extends Component {}

  abstract class BasesView extends Component {
    abstract type: string;
    data: { readonly data: readonly { readonly file: TFile }[] };
    protected constructor(controller: QueryController);
    abstract onDataUpdated(): void;
  }

  interface CliData {
    [key: string]: string;
  }

  interface CliFlag {
    value?: string;
    description: string;
  }

  type CliFlags = Record<string, CliFlag>;
}
