import type { Editor } from './editor';

export interface Command {
  id: string;
  readonly name: string;
  readonly callback?: () => unknown;
  readonly checkCallback?: (checking: boolean) => unknown;
  readonly editorCallback?: (editor: Editor) => unknown;
  readonly editorCheckCallback?: (checking: boolean, editor: Editor) => unknown;
}

/** What the command palette offers; Obsidian has it as `app.commands`, which its typings leave out. */
export class Commands {
  readonly commands: Record<string, Command> = {};

  /** `activeEditor`: the one that a reader writes in. */
  constructor(private readonly activeEditor: () => Editor | undefined) {}

  /** Returns what takes it back. */
  add(command: Command): () => void {
    this.commands[command.id] = command;
    return () => Reflect.deleteProperty(this.commands, command.id);
  }

  /** Those that have something to do here and now, as the palette lists them. */
  listed(): readonly string[] {
    return Object.values(this.commands).filter((command) => this.run(command, true)).map(({ name }) => name);
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.run(command, true) && this.run(command, false);
  }

  private run({ callback, checkCallback, editorCallback, editorCheckCallback }: Command, checking: boolean): boolean {
    const editor = this.activeEditor();
    if (editor !== undefined && editorCheckCallback) return editorCheckCallback(checking, editor) !== false || !checking;
    if (checkCallback) return checkCallback(checking) !== false || !checking;
    if (!checking && editor !== undefined) editorCallback?.(editor);
    if (!checking) callback?.();
    return callback !== undefined || (editorCallback !== undefined && editor !== undefined);
  }
}
