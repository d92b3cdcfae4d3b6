import { Notice, type MarkdownPostProcessorContext } from 'obsidian';
import { changesOver } from '../block/edits/over-below';
import type { DrawnBlock } from '../block/in-note/find';
import type { Host } from '../diagram/host';
import { drawnBlock, type BlockPlace } from './block-place';
import type { VaultReader } from './elsewhere/vault-reader';
import { blockLinks } from './links/block-links';
import type { LinkedViews } from './links/linked-views';
import type { NotePaths } from './note-paths';
import type { Settings } from './settings/settings';
import type { WrittenToggles } from './remembered/written-toggles';
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
  readonly settings: { readonly now: Settings };
  /** Opens the form for a block of a note. */
  readonly edit: (path: () => string, block: DrawnBlock) => void;
}

/** One block, and where it is drawn. */
export interface DrawnIn {
  readonly source: string;
  readonly el: HTMLElement;
  readonly ctx: MarkdownPostProcessorContext;
  readonly toggles: WrittenToggles;
}

/** What Obsidian can do for one block of a note. */
export function hostOf({ reader, memory, paths, linked, settings, edit }: Surroundings, { source, el, ctx, toggles }: DrawnIn): Host {
  const { app } = reader;
  const { remember } = settings.now;
  paths.drawn(ctx.sourcePath);
  const path = () => paths.now(ctx.sourcePath);
  const place: BlockPlace = { block: el, source, context: { get sourcePath() { return path(); }, getSectionInfo: (of) => ctx.getSectionInfo(of) } };
  const drawn = () => drawnBlock(place);
  const keeping = vaultKeeping(app, place);
  return {
    renderFormula: typeset,
    keeping,
    links: blockLinks(app, place, keeping.copyText),
    left: linked.viewFor(ctx.sourcePath, source) ?? (remember === 'no' ? undefined : memory.recall({ path: path(), ...drawn() })),
    // On the device, too, where the note is to hold it: it may be refused there, and not everything is written.
    remember: remember === 'no' ? undefined : (state) => {
      memory.remember({ path: path(), ...drawn() }, state);
      if (remember === 'note') toggles.changed(state);
    },
    async save(keys) {
      const answer = await saveKeys(app, path(), drawn(), changesOver(keys, source, reader.known({ source, path: path() })));
      // A block that was saved is drawn anew, and cannot say so itself.
      if (!el.isConnected) new Notice(answer);
      return answer;
    },
    edit: () => edit(path, drawn()),
  };
}
