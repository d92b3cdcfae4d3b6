import { Notice, type App, type MarkdownPostProcessorContext } from 'obsidian';
import type { DrawnBlock } from '../block/in-note/find';
import type { Host } from '../diagram/host';
import { drawnBlock, type BlockPlace } from './block-place';
import { blockLinks } from './links/block-links';
import type { LinkedViews } from './links/linked-views';
import type { NotePaths } from './note-paths';
import type { Memory } from './remembered/memory';
import { saveKeys } from './save-keys';
import { typeset } from './typeset';
import { vaultKeeping } from './vault-keeping';

/** What the plugin has for all of its blocks. */
export interface Surroundings {
  readonly app: App;
  readonly memory: Memory;
  readonly paths: NotePaths;
  readonly linked: LinkedViews;
  /** Opens the form for a block of a note. */
  readonly edit: (path: string, block: DrawnBlock) => void;
}

/** What Obsidian can do for one block of a note. */
export function hostOf({ app, memory, paths, linked, edit }: Surroundings, source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext): Host {
  paths.drawn(ctx.sourcePath);
  const path = () => paths.now(ctx.sourcePath);
  const place: BlockPlace = { block: el, source, context: { get sourcePath() { return path(); }, getSectionInfo: (of) => ctx.getSectionInfo(of) } };
  const drawn = () => drawnBlock(place);
  const keeping = vaultKeeping(app, place);
  return {
    renderFormula: typeset,
    keeping,
    links: blockLinks(app, place, keeping.copyText),
    left: linked.viewFor(ctx.sourcePath, source) ?? memory.recall({ path: path(), ...drawn() }),
    remember: (state) => memory.remember({ path: path(), ...drawn() }, state),
    async save(keys) {
      const answer = await saveKeys(app, path(), drawn(), keys);
      // A block that was saved is drawn anew, and cannot say so itself.
      if (!el.isConnected) new Notice(answer);
      return answer;
    },
    edit: () => edit(path(), drawn()),
  };
}
