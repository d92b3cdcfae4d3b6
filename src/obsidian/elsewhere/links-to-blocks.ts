import type { App } from 'obsidian';

/** The code blocks of the vault that have an id, as a note would link to them; its own first. Nothing is read: Obsidian knows them. */
export function linksToBlocks({ vault, metadataCache }: App, from: string): readonly string[] {
  const own = vault.getFileByPath(from);
  const others = vault.getMarkdownFiles().filter(({ path }) => path !== from);
  return [...(own === null ? [] : [own]), ...others].flatMap((file) => {
    const sections = metadataCache.getFileCache(file)?.sections ?? [];
    const name = file.path === from ? '' : metadataCache.fileToLinktext(file, from);
    return sections.flatMap(({ type, id }) => (type === 'code' && id !== undefined ? [`${name}#^${id}`] : []));
  });
}
