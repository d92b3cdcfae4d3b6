import { Notice, type MarkdownPostProcessorContext } from 'obsidian';
import { changesOver } from '../block/edits/over-below';
import type { DrawnBlock } from '../block/in-note/find';
import type { Host } from '../diagram/host';
import type { VaultReader } from './elsewhere/vault-reader';
import { blockLinks } from './links/block-links';
import type { LinkedViews } from './links/linked-views';
import type { NotePaths } from './note-paths';
import type { Memory } from './remembered/memory';
import { saveKeys } from './save-keys';
import { typeset } from './typeset';
import { vaultKeeping } from './vault-keeping';

/** What the plugin has for all of its blocks. */
export interface Surroundings {
  readonly reader: VaultReader;
  readonly memory: Memory;
  readonly paths: NotePaths;
  readonly linked: LinkedViews;
  /** Opens the form for a block of a note. */
  readonly edit: (path: string, block: DrawnBlock) => void;
}

/** What Obsidian can do for one block of a note. */
export function hostOf({ reader, memory, paths, linked, edit }: Surroundings, source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext): Host {
  const { app } = reader;
  paths.drawn(ctx.sourcePath);
  const path = () => paths.now(ctx.sourcePath);
  // Asked for each time: lines above the block come and go.
  const drawn = (): DrawnBlock => ({ source, whereabouts: ctx.getSectionInfo(el) ?? undefined });
  const place = { block: el, source, context: ctx };
  const keeping = vaultKeeping(app, place);
  return {
    renderFormula: typeset,
    keeping,
    links: blockLinks(app, place, keeping.copyText),
    left: linked.viewFor(ctx.sourcePath, source) ?? memory.recall({ path: path(), ...drawn() }),
    remember: (state) => memory.remember({ path: path(), ...drawn() }, state),
    async save(keys) {
      const answer = await saveKeys(app, path(), drawn(), changesOver(keys, source, reader.known({ source, path: path() })));
      // A block that was saved is drawn anew, and cannot say so itself.
      if (!el.isConnected) new Notice(answer);
      return answer;
    },
    edit: () => edit(path(), drawn()),
  };
}
