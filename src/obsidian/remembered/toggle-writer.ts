import { Notice } from 'obsidian';
import type { DrawnBlock } from '../../block/in-note/find';
import { editOfNote } from '../../block/in-note/note-edit';
import { toggledKeys } from '../../live/toggled-keys';
import { changesOver } from '../../block/edits/over-below';
import type { VaultReader } from '../elsewhere/vault-reader';
import { changeNote } from '../note-writing';
import type { WriteToggles } from './written-toggles';

interface Place {
  readonly path: () => string;
  readonly drawn: () => DrawnBlock;
}

/** For one block: where it cannot be found for certain nothing is written, which is said once. */
export function toggleWriter(reader: VaultReader, { path, drawn }: Place): WriteToggles {
  let isSaid = false;
  return (state) => {
    const block = drawn();
    return async () => {
      const placed = { path: path(), source: block.source };
      const keys = changesOver(toggledKeys(state, await reader.reading(placed)), block.source, reader.known(placed));
      if (Object.keys(keys).length === 0) return;
      const written = await changeNote(reader.app, path(), (note) => editOfNote(note, block, keys));
      if (written.ok || isSaid) return;
      isSaid = true;
      new Notice(`What you chose is remembered on this device, and not in the note. ${written.why}`);
    };
  };
}
