import type { TFile, Vault } from './vault';

/** As in Obsidian's settings: where attachments go. */
const ATTACHMENTS = 'Attachments';

export class FileManager {
  constructor(private readonly vault: Vault) {}

  /** A number after the name where there is one of it already. */
  getAvailablePathForAttachment(filename: string, _sourcePath?: string): Promise<string> {
    const dot = filename.lastIndexOf('.');
    const named = (count: number): string => `${ATTACHMENTS}/${filename.slice(0, dot)}${count === 0 ? '' : ` ${count}`}${filename.slice(dot)}`;
    let count = 0;
    while (this.vault.getFileByPath(named(count)) !== null) count += 1;
    return Promise.resolve(named(count));
  }

  /** Into the trash of the system, as at first; a while later. */
  async trashFile(file: TFile): Promise<void> {
    await Promise.resolve();
    this.vault.removed(file.path);
  }

  /** As Obsidian's defaults have it: wikilinks, the shortest path, and an embed for what is no note. */
  generateMarkdownLink(file: TFile, _sourcePath: string): string {
    return file.extension === 'md' ? `[[${file.basename}]]` : `![[${file.name}]]`;
  }
}
