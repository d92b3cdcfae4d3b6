import type { TFile, Vault } from './vault';

/** Finds what links lead to. */
export class MetadataCache {
  constructor(private readonly vault: Vault) {}

  /** A whole path, a path from the note's folder, or the end of a path, the shortest first. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    const files = this.vault.getFiles().sort((a, b) => a.path.length - b.path.length);
    const folder = sourcePath.split('/').slice(0, -1);
    const wanted = [linkpath, `${linkpath}.md`];
    const within = wanted.map((path) => [...folder, path].join('/'));
    return files.find(({ path }) => wanted.includes(path)) ?? files.find(({ path }) => within.includes(path)) ?? files.find(({ path }) => wanted.some((end) => path.endsWith(`/${end}`))) ?? null;
  }
}
