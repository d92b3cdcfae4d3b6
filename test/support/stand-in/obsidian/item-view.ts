import { Component } from './component';
import type { App } from './plugin';
import type { WorkspaceLeaf } from './workspace-leaf';

/** A plugin's own view in a tab. */
export abstract class ItemView extends Component {
  icon = '';
  navigation = false;
  readonly app: App;
  readonly containerEl: HTMLElement;
  readonly contentEl: HTMLElement;

  constructor(readonly leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
    this.containerEl = leaf.containerEl.createDiv({ cls: 'workspace-leaf-content' });
    this.contentEl = this.containerEl.createDiv({ cls: 'view-content' });
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  async open(): Promise<void> {
    this.load();
    await this.onOpen();
  }

  async close(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.remove();
  }

  protected onOpen(): Promise<void> {
    return Promise.resolve();
  }

  protected onClose(): Promise<void> {
    return Promise.resolve();
  }
}
