import { Notice, type App, type PaneType } from 'obsidian';

/** Opens a note where a block stands. */
export async function openAt(app: App, { path, line }: { readonly path: string; readonly line: number }, where: PaneType | boolean = false): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (file === null) {
    new Notice(`There is no note "${path}" in this vault any more.`);
    return;
  }
  await app.workspace.getLeaf(where).openFile(file, { active: true, eState: { line } });
}
