import type { App, CachedMetadata, TFile } from 'obsidian';
import { defaultsOf } from '../../block/frontmatter';
import type { NoteFile, NoteOutline, Notes } from './notes';

/** The vault's notes as Obsidian knows them: what its metadata cache says is not read again. */
export function vaultNotes({ vault, metadataCache }: App): Notes {
  return {
    list: () => vault.getMarkdownFiles().map(noteFile),
    fileAt: (path) => {
      const file = vault.getFileByPath(path);
      return file === null ? undefined : noteFile(file);
    },
    outlineOf: (path) => {
      const cache = metadataCache.getCache(path);
      return cache === null ? undefined : outlineOf(cache);
    },
    read: async (path) => {
      const file = vault.getFileByPath(path);
      if (file === null) throw new Error(`There is no note "${path}".`);
      return vault.cachedRead(file);
    },
  };
}

function noteFile({ path, stat: { mtime, size } }: TFile): NoteFile {
  return { path, mtime, size };
}

function outlineOf({ sections = [], headings = [], frontmatter }: CachedMetadata): NoteOutline {
  return {
    defaults: defaultsOf(frontmatter),
    sections: sections.map(({ type }) => type),
    headings: headings.map(({ heading, position }) => ({ text: heading, line: position.start.line })),
  };
}
