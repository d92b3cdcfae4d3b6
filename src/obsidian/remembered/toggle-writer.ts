import { Notice, type App } from 'obsidian';
import type { DrawnBlock } from '../../block/in-note/find';
import { editOfNote } from '../../block/in-note/note-edit';
import { toggledKeys } from '../../live/toggled-keys';
import type { Pipeline } from '../../pipeline';
import { readBlock } from '../gallery/block-reader';
import { changeNote } from '../note-writing';
import type { WriteToggles } from './written-toggles';

interface Place {
  readonly path: () => string;
  readonly drawn: () => DrawnBlock;
}

/** For one block: where it cannot be found for certain nothing is written, which is said once. */
export function toggleWriter(app: App, pipeline: Pipeline, { path, drawn }: Place): WriteToggles {
  let isSaid = false;
  return (state) => {
    const block = drawn();
    return async () => {
      const keys = toggledKeys(state, await readBlock(app, pipeline, { path: path(), source: block.source }));
      if (Object.keys(keys).length === 0) return;
      const written = await changeNote(app, path(), (note) => editOfNote(note, block, keys));
      if (written.ok || isSaid) return;
      isSaid = true;
      new Notice(`What you chose is remembered on this device, and not in the note. ${written.why}`);
    };
  };
}
