import type { App, Component, TAbstractFile, TFile } from 'obsidian';
import { missingFile, tooLarge, unreadableFile } from '../live/recording-file';
import type { ReadRecording, RecordingFile } from '../model/recording';

/** Files of the vault as the links of one note name them. */
export class VaultFiles {
  constructor(readonly app: App, private readonly sourcePath: string) {}

  /** All of them, for whoever draws the block that names them. */
  async readAll(links: readonly string[]): Promise<ReadRecording> {
    const read = new Map(await Promise.all(links.map(async (link) => [link, await this.read(link)] as const)));
    return (link) => read.get(link) ?? missingFile(link);
  }

  /** For as long as the owner lives: of a file that changes, or a link that leads elsewhere since one came, went or was renamed. */
  follow(owner: Component, links: () => readonly string[], changed: () => void): void {
    const { vault } = this.app;
    const placesNow = () => links().map((link) => this.find(link)?.path);
    let places = placesNow();
    const look = ({ path }: TAbstractFile) => {
      const before = places;
      places = placesNow();
      if (before.includes(path) || places.some((place, index) => place !== before[index])) changed();
    };
    owner.registerEvent(vault.on('modify', look));
    owner.registerEvent(vault.on('create', look));
    owner.registerEvent(vault.on('delete', look));
    owner.registerEvent(vault.on('rename', look));
  }

  private async read(link: string): Promise<RecordingFile> {
    const file = this.find(link);
    if (file === null) return missingFile(link);
    try {
      return tooLarge(link, file.stat.size) ?? { text: await this.app.vault.cachedRead(file) };
    } catch (problem) {
      console.error(problem);
      return unreadableFile(link);
    }
  }

  private find(link: string): TFile | null {
    return this.app.metadataCache.getFirstLinkpathDest(link, this.sourcePath);
  }
}
