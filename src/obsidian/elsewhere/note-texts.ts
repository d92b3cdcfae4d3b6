import type { TFile, Vault } from 'obsidian';
import { unreadableFile } from '../../live/not-there';
import type { NotThere } from '../../model/linked';
import { keepNewest } from '../newest';

interface Known {
  readonly version: string;
  readonly content: { readonly text: string } | NotThere;
}

const MOST = 100;

/** Notes that were read, until they change. */
export class NoteTexts {
  private readonly known = new Map<string, Known>();

  constructor(private readonly vault: Vault) {}

  /** Undefined where it must be read first. */
  of(file: TFile): Known['content'] | undefined {
    const known = this.known.get(file.path);
    return known?.version === versionOf(file) ? known.content : undefined;
  }

  async read(file: TFile): Promise<void> {
    const version = versionOf(file);
    const content = await this.textOf(file);
    keepNewest(this.known, MOST, file.path, { version, content });
  }

  private async textOf(file: TFile): Promise<Known['content']> {
    try {
      return { text: await this.vault.cachedRead(file) };
    } catch (problem) {
      console.error(problem);
      return unreadableFile(file.path);
    }
  }
}

/** Which of its texts a file holds. */
export function versionOf({ path, stat: { mtime, size } }: TFile): string {
  return `${path} ${mtime} ${size}`;
}
