/** What a plugin extends to be in the settings, as the oldest Obsidian has it; `NewestSettingTab` has what came since. */
export class PluginSettingTab {
  private element: HTMLElement | undefined;

  constructor(readonly app: unknown, readonly plugin: unknown) {}

  /** Made when it is asked for: most tests that load the plugin have no page. */
  get containerEl(): HTMLElement {
    this.element ??= document.createElement('div');
    this.element.className = 'vertical-tab-content';
    return this.element;
  }

  display(): void {
    // For subclasses.
  }

  hide(): void {
    this.containerEl.empty();
  }
}
