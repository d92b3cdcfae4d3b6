import type { App } from './obsidian/plugin';
import { WorkspaceLeaf } from './obsidian/workspace-leaf';
import type { TFile } from './obsidian/vault';

/** What the page does when a tab comes to the front, or a note is to be shown. */
export interface Front {
  readonly showNote: (path: string, line: number | undefined) => void;
  readonly showTab: (tab: WorkspaceLeaf | undefined) => void;
}

/** The tabs of plugins' views, behind or before the open note. */
export class Tabs {
  private readonly opened = new Set<WorkspaceLeaf>();

  constructor(private readonly app: () => App, private readonly place: HTMLElement, private readonly front: Front) {}

  ofType(type: string): readonly WorkspaceLeaf[] {
    return [...this.opened].filter(({ view }) => view?.getViewType() === type);
  }

  /** A new one waits for its view; without one, notes open in the pane that shows them. */
  getLeaf(): WorkspaceLeaf {
    const containerEl = this.place.createEl('section', { cls: 'workspace-leaf stand-in-tab', attr: { 'aria-label': 'View of a plugin' } });
    containerEl.hidden = true;
    const leaf = new WorkspaceLeaf(this.app(), containerEl, (file: TFile, line) => {
      containerEl.remove();
      this.opened.delete(leaf);
      this.reveal(undefined);
      this.front.showNote(file.path, line);
    });
    this.opened.add(leaf);
    return leaf;
  }

  reveal(leaf: WorkspaceLeaf | undefined): void {
    for (const tab of this.opened) tab.containerEl.hidden = tab !== leaf;
    this.front.showTab(leaf);
  }

  async closeAll(): Promise<void> {
    const tabs = [...this.opened];
    this.opened.clear();
    this.front.showTab(undefined);
    for (const tab of tabs) await tab.detach();
  }
}
