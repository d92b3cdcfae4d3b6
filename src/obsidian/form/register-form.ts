import { Notice, type Editor, type MarkdownFileInfo, type Plugin } from 'obsidian';
import { blockFromSelection } from '../../block/form/selection';
import { templates } from '../../block/form/templates';
import { exchangeInNote } from '../../block/in-note/exchanged-block';
import type { DrawnBlock } from '../../block/in-note/find';
import type { VaultReader } from '../elsewhere/vault-reader';
import { changeIn, changeNote, noNote, type Written } from '../note-writing';
import { blockAtCaret } from './caret-block';
import { FormModal, type FormTask } from './form-modal';
import { imageAtCaret, placeBlock, replaceImage, type ImageInNote } from './place-block';

/** What can be done at the caret, as a command and in the editor's menu. */
interface Action {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** → what to do; undefined where it makes no sense here. */
  readonly at: (editor: Editor, info: MarkdownFileInfo) => (() => void) | undefined;
}

/** For the note of an editor. */
type Open = (task: FormTask, info: MarkdownFileInfo) => void;

const EDIT = 'Edit this diagram';
const SAVE = 'Save to the note';

/** The window, by commands and in the menu of an editor. */
export function registerForm(plugin: Plugin, reader: VaultReader): void {
  const { app } = plugin;
  // An editor outlives its note where that is deleted meanwhile: what is written then would be nowhere.
  const open: Open = ({ write, ...task }, { file }) => new FormModal(reader, { ...task, write: (source) => (file !== null && app.vault.getFileByPath(file.path) === null ? noNote(file.path) : write(source)) }).open();
  plugin.addCommand({
    id: 'insert-diagram', name: 'Insert attention diagram', icon: 'grid-3x3',
    editorCallback: (editor, info) => open(insertion(editor, pathOf(info)), info),
  });
  const actions = actionsOf(open);
  for (const { id, name, icon, at } of actions) {
    plugin.addCommand({
      id, name, icon,
      editorCheckCallback: (checking, editor, info) => {
        const act = at(editor, info);
        if (!checking) act?.();
        return act !== undefined;
      },
    });
  }
  plugin.registerEvent(app.workspace.on('editor-menu', (menu, editor, info) => {
    for (const { name, icon, at } of actions) {
      const act = at(editor, info);
      if (act !== undefined) menu.addItem((item) => item.setTitle(name).setIcon(icon).onClick(act));
    }
  }));
}

function actionsOf(open: Open): readonly Action[] {
  return [
    { id: 'edit-diagram', name: EDIT, icon: 'pencil', at: (editor, info) => {
      const block = blockAtCaret(editor);
      return block && (() => open(editing(block, pathOf(info), (editOf) => changeIn(editor, editOf)), info));
    } },
    { id: 'diagram-from-selection', name: 'Turn the selection into an attention diagram', icon: 'wand', at: (editor) => {
      const source = blockFromSelection(editor.getSelection());
      return source === undefined ? undefined : () => placeBlock(editor, source);
    } },
    { id: 'replace-image', name: 'Replace this pasted image…', icon: 'image-off', at: (editor, info) => {
      const image = imageAtCaret(editor);
      return image && (() => open(replacement(editor, image, pathOf(info)), info));
    } },
  ];
}

/** The window for a block that is drawn in a note, in whatever view; the note may have another name by the time it is saved to. */
export function editDrawnBlock(reader: VaultReader, path: () => string, block: DrawnBlock): void {
  new FormModal(reader, editing(block, path(), (editOf) => changeNote(reader.app, path(), editOf))).open();
}

function editing(block: DrawnBlock, path: string, change: (editOf: Parameters<typeof changeIn>[1]) => Written | Promise<Written>): FormTask {
  return {
    title: EDIT, source: block.source.replace(/\r?\n$/u, ''), withTemplates: false, action: SAVE, path,
    write: async (source) => {
      const written = await change((note) => exchangeInNote(note, block, source));
      return written.ok ? undefined : written.why;
    },
  };
}

function insertion(editor: Editor, path: string): FormTask {
  return {
    title: 'Insert attention diagram', source: blockFromSelection(editor.getSelection()) ?? firstTemplate(), withTemplates: true, action: 'Insert', path,
    write: (source) => {
      placeBlock(editor, source);
      return undefined;
    },
  };
}

function replacement(editor: Editor, image: ImageInNote, path: string): FormTask {
  return {
    title: 'Replace this pasted image', source: firstTemplate(), withTemplates: true, action: 'Replace', path,
    write: (source) => {
      if (!replaceImage(editor, image, source)) return 'The image is not there any more.';
      new Notice('The image stays in a comment below the block.');
      return undefined;
    },
  };
}

function firstTemplate(): string {
  return templates[0]?.source ?? '';
}

function pathOf({ file }: MarkdownFileInfo): string {
  return file?.path ?? '';
}
