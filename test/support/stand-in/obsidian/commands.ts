import type { Editor } from './editor';
import type { MarkdownView } from './workspace';

/** As in Obsidian's typings; of the ways to run a command those that plugins here use. */
export interface Command {
  id: string;
  name: string;
  icon?: string;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => unknown;
  editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
  editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => unknown;
}

/** A command that can be run now. */
export interface Runnable {
  readonly name: string;
  readonly run: () => void;
}

/** What the command palette offers; Obsidian has it as `app.commands`, which its typings leave out. */
export class Commands {
  private readonly commands = new Map<string, Command>();

  /** `active`: the view that a reader is in. */
  constructor(private readonly active: () => MarkdownView | undefined = () => undefined) {}

  get size(): number {
    return this.commands.size;
  }

  /** Returns what takes it back. */
  add(command: Command): () => void {
    this.commands.set(command.id, command);
    return () => this.commands.delete(command.id);
  }

  /** Those that have something to do here and now, as the palette lists them. */
  listed(): readonly string[] {
    return this.runnable(this.active()).map(({ name }) => name);
  }

  executeCommandById(id: string): boolean {
    const command = this.commands.get(id);
    const run = command && runOf(command, this.active());
    run?.();
    return run !== undefined;
  }

  /** Those that say they can be run; commands of the editor need one. */
  runnable(view: MarkdownView | undefined): Runnable[] {
    return [...this.commands.values()].flatMap((command) => {
      const run = runOf(command, view);
      return run === undefined ? [] : [{ name: command.name, run }];
    });
  }
}

function runOf({ callback, checkCallback, editorCallback, editorCheckCallback }: Command, view: MarkdownView | undefined): (() => void) | undefined {
  const editor = view?.editor;
  if (view !== undefined && editor !== undefined && editorCheckCallback !== undefined) {
    return editorCheckCallback(true, editor, view) === true ? () => void editorCheckCallback(false, editor, view) : undefined;
  }
  if (view !== undefined && editor !== undefined && editorCallback !== undefined) return () => void editorCallback(editor, view);
  if (editorCheckCallback !== undefined || editorCallback !== undefined) return undefined;
  if (checkCallback !== undefined) return checkCallback(true) === true ? () => void checkCallback(false) : undefined;
  return callback && (() => void callback());
}
