import type { App, TFile } from 'obsidian';
import { missingFile, tooLarge, unreadableFile } from '../live/recording-file';
import type { RecordingFile } from '../model/recording';

/** Files of the vault as the links of one note name them. */
export class VaultFiles {
  constructor(readonly app: App, private readonly sourcePath: string) {}

  /** Where a link leads now: the vault's own path; undefined where it leads nowhere. */
  placeOf(link: string): string | undefined {
    return this.find(link)?.path;
  }

  async read(link: string): Promise<RecordingFile> {
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
