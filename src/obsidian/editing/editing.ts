import type { EditorView } from '@codemirror/view';
import type { Editor, Plugin } from 'obsidian';
import { atMistake, fixAtCaret } from './at-mistake';
import { BlockPicture, type Surroundings } from './block-picture';
import { BlockSuggest } from './block-suggest';
import type { EditedBlock } from './edited-block';
import { Editors } from './editors';
import { livePicture } from './live-picture';
import { mistakeMarks } from './mistakes';
import { mistakesOf } from './note-mistakes';
import { Switch } from './switch';

/** On this device, for this vault. */
const HIDDEN = 'attention-diagrams-live-picture-off';

/** Writing a block: completions, mistakes underlined with their fixes, and the picture below the source; what shows and hides that is returned. */
export function registerEditing(plugin: Plugin, around: Surroundings): Switch {
  const editors = new Editors();
  const mistakes = atMistake();
  const picture = new Switch(around.app, HIDDEN);
  let pictures = 0;
  const openIn = (view: EditorView, block: EditedBlock) => {
    pictures += 1;
    return new BlockPicture(view, block, `attention-diagrams-written-${pictures}`, around);
  };
  plugin.registerEditorSuggest(new BlockSuggest(around.reader));
  plugin.registerEditorExtension([editors.extension, mistakeMarks((view, source) => mistakesOf(view, source, around.reader)), mistakes.extension, livePicture(() => picture.isOn(), openIn)]);
  addCommand(plugin, editors, 'go-to-mistake', 'Go to the next mistake', mistakes.next);
  addCommand(plugin, editors, 'fix-mistake', 'Fix the mistake at the cursor', fixAtCaret);
  plugin.addCommand({ id: 'toggle-live-picture', name: 'Show or hide the picture below a block that is being written', callback: () => picture.toggle() });
  return picture;
}

/** A command of the editor: it is offered where there is something to do. */
function addCommand(plugin: Plugin, editors: Editors, id: string, name: string, actionIn: (view: EditorView) => (() => unknown) | undefined): void {
  plugin.addCommand({
    id,
    name,
    editorCheckCallback(checking: boolean, editor: Editor) {
      const view = editors.viewOf(editor);
      const action = view && actionIn(view);
      if (!checking) action?.();
      return action !== undefined;
    },
  });
}
