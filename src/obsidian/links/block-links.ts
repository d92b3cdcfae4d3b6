import type { App } from 'obsidian';
import type { Links } from '../../diagram/host';
import { nameBelow } from '../../block/in-note/block-name';
import { fencedBlocks, linesOfNote } from '../../block/in-note/fence';
import type { BlockPlace } from '../block-place';
import { fingerprint } from '../fingerprint';
import { linkTo } from './block-address';
import { ordinalOf } from './linked-block';

const NOT_FOUND = 'The block could not be found in its note, so there is no link to it.';

/** Links to a block of a note, for whoever wants to come back to it. */
export function blockLinks(app: App, { block, source, context }: BlockPlace, copy: (text: string) => Promise<void>): Links {
  const found = async () => {
    const note = app.vault.getFileByPath(context.sourcePath);
    const text = note === null ? '' : await app.vault.cachedRead(note);
    const ordinal = ordinalOf(text, source, context.getSectionInfo(block) ?? undefined);
    return note === null || ordinal === undefined ? undefined : { note, text, ordinal };
  };
  return {
    async copyLink(view) {
      const place = await found();
      if (place === undefined) return NOT_FOUND;
      await copy(linkTo(app.vault.getName(), { file: place.note.path, block: place.ordinal, fingerprint: fingerprint(source), view }));
      return 'Copied a link to this block as it is shown now.';
    },
    async copyWikilink() {
      const place = await found();
      const fence = place && fencedBlocks(place.text)[place.ordinal - 1];
      if (place === undefined || fence === undefined) return NOT_FOUND;
      const name = nameBelow(linesOfNote(place.text), fence);
      if (name === undefined) return 'The block has no name yet: write ^name on a line of its own below it.';
      await copy(`[[${app.metadataCache.fileToLinktext(place.note, '')}#^${name}]]`);
      return `Copied a wikilink to ^${name}.`;
    },
  };
}
