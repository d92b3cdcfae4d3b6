import type { App } from 'obsidian';

/** Something that readers turn off and on, remembered on this device; it is on until then. Editors are told. */
export class Switch {
  private known: boolean | undefined;

  constructor(private readonly app: App, private readonly key: string) {}

  isOn(): boolean {
    this.known ??= this.app.loadLocalStorage(this.key) !== true;
    return this.known;
  }

  toggle(): void {
    this.known = !this.isOn();
    this.app.saveLocalStorage(this.key, this.known ? null : true);
    this.app.workspace.updateOptions();
  }
}
