import type { Tabs } from '../tabs';
import type { Editor } from './editor';
import type { EditorPlugins } from './editor-plugins';
import type { Menu } from './menu';
import type { TFile } from './vault';
import type { WorkspaceLeaf } from './workspace-leaf';

/** A note in a pane: its source, as in live preview, or its reading view. */
export class MarkdownView {
  constructor(
    readonly file: TFile | null,
    private readonly mode: 'source' | 'preview',
    readonly editor: Editor | undefined,
  ) {}

  getMode(): 'source' | 'preview' {
    return this.mode;
  }
}

export interface Leaf {
  readonly view: MarkdownView;
}

/** What somebody who points at something that stands for a note tells the app. */
export interface HoverLink {
  readonly event: MouseEvent;
  readonly source: string;
  readonly hoverParent: { hoverPopover: unknown };
  readonly targetEl: HTMLElement;
  readonly linktext: string;
  readonly sourcePath: string;
}

type MenuListener = (menu: Menu, editor: Editor, view: MarkdownView) => unknown;

export class Workspace {
  private readonly menus = new Set<MenuListener>();
  /** Obsidian's Page preview, where there is one. */
  preview: ((link: HoverLink) => void) | undefined;

  /** `tabs`: what stands in them beside notes, where there are any. */
  constructor(private readonly leaves: () => readonly Leaf[], private readonly editing: EditorPlugins, private readonly tabs?: Tabs) {}

  /** Editors take the extensions of plugins anew. */
  updateOptions(): void {
    this.editing.update();
  }

  on(_name: 'editor-menu', listener: MenuListener): { readonly forget: () => void } {
    this.menus.add(listener);
    return { forget: () => this.menus.delete(listener) };
  }

  trigger(_name: 'hover-link', link: HoverLink): void {
    this.preview?.(link);
  }

  /** What plugins have to say about an editor's menu, before it is shown. */
  tellOfMenu(menu: Menu, view: MarkdownView): void {
    for (const listener of this.menus) if (view.editor !== undefined) listener(menu, view.editor, view);
  }

  getLeavesOfType(type: 'markdown'): readonly Leaf[];
  getLeavesOfType(type: string): readonly (Leaf | WorkspaceLeaf)[];
  getLeavesOfType(type: string): readonly (Leaf | WorkspaceLeaf)[] {
    return type === 'markdown' ? this.leaves() : (this.tabs?.ofType(type) ?? []);
  }

  getLeaf(_newLeaf: unknown = false): WorkspaceLeaf {
    if (this.tabs === undefined) throw new Error('There are no tabs here.');
    return this.tabs.getLeaf();
  }

  revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    this.tabs?.reveal(leaf);
    return Promise.resolve();
  }
}
