import { settingsIn, type SettingId, type Settings } from './settings';
import { readSettings, toStore, type ReadSettings } from './stored-settings';

/** Where the vault keeps them. */
export interface Disk {
  readonly load: () => Promise<unknown>;
  readonly save: (data: unknown) => Promise<void>;
}

/** The settings as they are now; who draws by them hears of every change. */
export class SettingsStore {
  private read: ReadSettings = readSettings(undefined);
  private loaded = false;
  private readonly following = new Set<() => void>();

  /** `tell`: says something to the reader. */
  constructor(private readonly disk: Disk, private readonly tell: (text: string) => void) {}

  get now(): Settings {
    return this.read.settings;
  }

  /** Whether they come from a newer version, which has them back once it is there again. */
  get isNewer(): boolean {
    return this.read.isNewer;
  }

  /** Whether they are known already. */
  get isLoaded(): boolean {
    return this.loaded;
  }

  /** At the start, and when the file was changed from elsewhere. What is wrong is mended, so that it is said once. */
  async load(): Promise<void> {
    const stored = await this.disk.load().catch((problem: unknown) => {
      console.error(problem);
      this.tell('Attention Diagrams: the settings could not be read, so they are as at first.');
      return undefined;
    });
    const read = readSettings(stored);
    this.take(read);
    this.loaded = true;
    if (read.wrong.length === 0) return;
    this.tell(`Attention Diagrams: ${read.wrong.map((id) => `“${id}”`).join(', ')} had a value that cannot be used, and ${read.wrong.length === 1 ? 'is' : 'are'} as at first again.`);
    await this.store();
  }

  /** What a setting cannot be it does not become. */
  async set(id: SettingId, value: unknown): Promise<void> {
    this.take({ ...this.read, settings: settingsIn({ ...this.now, [id]: value }) });
    await this.store();
  }

  /** What this version knows nothing of stays. */
  async reset(): Promise<void> {
    this.take({ ...this.read, settings: settingsIn({}) });
    await this.store();
  }

  /** Returns what ends it. */
  follow(redraw: () => void): () => void {
    this.following.add(redraw);
    return () => this.following.delete(redraw);
  }

  private take(read: ReadSettings): void {
    const isOther = JSON.stringify(read.settings) !== JSON.stringify(this.now);
    this.read = read;
    if (isOther) for (const redraw of [...this.following]) redraw();
  }

  /** Where the disk refuses, they hold until the app is closed. */
  private async store(): Promise<void> {
    await this.disk.save(toStore(this.now, this.read.kept)).catch((problem: unknown) => {
      console.error(problem);
      this.tell('Attention Diagrams: the settings could not be saved; they hold until the app is closed.');
    });
  }
}
