import { outlineOf, type Outline } from './outline';
import type { TFile, Vault } from './vault';

type Changed = (file: TFile, text: string, cache: Outline) => unknown;

/** Finds what links lead to. */
export class MetadataCache {
  private readonly listeners = new Set<Changed>();
  private readonly outlines = new Map<string, { readonly text: string; readonly outline: Outline }>();

  /** Notes are parsed a moment after they were made or changed, and listeners told then. */
  constructor(private readonly vault: Vault) {
    const look = (file: TFile) => window.setTimeout(() => this.tell(file), 10);
    vault.on('create', look);
    vault.on('modify', look);
  }

  on(_name: 'changed', listener: Changed) {
    this.listeners.add(listener);
    return { forget: () => this.listeners.delete(listener) };
  }

  getCache(path: string): Outline | null {
    const text = path.endsWith('.md') ? this.vault.textOf(path) : undefined;
    if (text === undefined) return null;
    const known = this.outlines.get(path);
    const outline = known?.text === text ? known.outline : outlineOf(text);
    this.outlines.set(path, { text, outline });
    return outline;
  }

  getFileCache({ path }: TFile): Outline | null {
    return this.getCache(path);
  }

  /** The shortest that tells it from all others. */
  fileToLinktext(file: TFile, _sourcePath: string): string {
    const isOnly = this.vault.getFiles().filter(({ name }) => name === file.name).length === 1;
    return isOnly ? file.basename : file.path.replace(/\.md$/u, '');
  }

  private tell(file: TFile): void {
    const text = this.vault.textOf(file.path);
    const cache = this.getCache(file.path);
    if (text !== undefined && cache !== null) for (const listener of [...this.listeners]) listener(file, text, cache);
  }

  /** A whole path, a path from the note's folder, or the end of a path, the shortest first. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    const files = this.vault.getFiles().sort((a, b) => a.path.length - b.path.length);
    const folder = sourcePath.split('/').slice(0, -1);
    const wanted = [linkpath, `${linkpath}.md`];
    const within = wanted.map((path) => [...folder, path].join('/'));
    return files.find(({ path }) => wanted.includes(path)) ?? files.find(({ path }) => within.includes(path)) ?? files.find(({ path }) => wanted.some((end) => path.endsWith(`/${end}`))) ?? null;
  }
}
