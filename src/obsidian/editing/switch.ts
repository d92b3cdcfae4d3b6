import type { App } from 'obsidian';
import { deviceStorage, tellingStorage, type Storage } from '../device-storage';

/** Something that readers turn off and on, remembered on this device; it is on until then. Editors are told. */
export class Switch {
  private known: boolean | undefined;
  private readonly storage: Storage;

  constructor(private readonly app: App, private readonly key: string) {
    this.storage = tellingStorage(deviceStorage(app), 'This lasts until the app is closed: this device has no room to remember it.');
  }

  isOn(): boolean {
    this.known ??= this.storage.load(this.key) !== true;
    return this.known;
  }

  toggle(): void {
    this.known = !this.isOn();
    this.storage.save(this.key, this.known ? null : true);
    this.app.workspace.updateOptions();
  }
}
