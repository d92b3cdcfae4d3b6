import { Notice, type App } from 'obsidian';
import type { Keeping } from '../diagram/keeping/keeping';
import { clipboardKeeping } from '../live/page-keeping';
import { freeze } from './frozen-picture';
import type { BlockPlace } from './block-place';

/** What Obsidian can do: the clipboard, the folder that the vault has for attachments, and the note that the block stands in. */
export function vaultKeeping(app: App, place: BlockPlace): Keeping {
  return {
    ...clipboardKeeping(place.block),
    save: async (name, content) => {
      const path = await app.fileManager.getAvailablePathForAttachment(name, place.context.sourcePath);
      await app.vault.createBinary(path, await content.arrayBuffer());
      return path;
    },
    freeze: async (name, svg) => {
      const answer = await freeze(app, place, name, svg);
      // In a callout or a list the block is drawn anew with what is below it, and cannot say so itself.
      if (!place.block.isConnected) new Notice(answer);
      return answer;
    },
  };
}
