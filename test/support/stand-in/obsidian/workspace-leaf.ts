import type { ItemView } from './item-view';
import type { App } from './plugin';
import type { TFile } from './vault';

/** A tab: of a plugin's view, or the one that shows notes. */
export class WorkspaceLeaf {
  view: ItemView | undefined;

  constructor(readonly app: App, readonly containerEl: HTMLElement, private readonly openNote: (file: TFile, line: number | undefined) => void) {}

  async setViewState({ type }: { readonly type: string; readonly active?: boolean }): Promise<void> {
    const create = this.app.registrations.views.get(type);
    if (create === undefined) throw new Error(`No view is called "${type}".`);
    await this.view?.close();
    this.view = create(this);
    await this.view.open();
  }

  openFile(file: TFile, { eState = {} }: { readonly active?: boolean; readonly eState?: Readonly<Record<string, unknown>> } = {}): Promise<void> {
    const { line } = eState;
    this.openNote(file, typeof line === 'number' ? line : undefined);
    return Promise.resolve();
  }

  async detach(): Promise<void> {
    await this.view?.close();
    this.view = undefined;
    this.containerEl.remove();
  }
}
