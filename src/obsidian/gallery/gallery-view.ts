import { ItemView, type WorkspaceLeaf } from 'obsidian';
import type { VaultGallery } from './vault-gallery';

export const GALLERY_VIEW = 'attention-diagrams-gallery';
export const GALLERY_ICON = 'layout-grid';

/** The gallery in a tab of its own. */
export class GalleryView extends ItemView {
  override icon = GALLERY_ICON;
  /** What opens from here opens beside it, not in its place. */
  override navigation = false;

  constructor(leaf: WorkspaceLeaf, private readonly gallery: VaultGallery) {
    super(leaf);
  }

  override getViewType(): string {
    return GALLERY_VIEW;
  }

  override getDisplayText(): string {
    return 'Attention diagrams';
  }

  protected override onOpen(): Promise<void> {
    const number = this.gallery.next();
    const draw = () => this.gallery.draw(this.contentEl, number);
    draw();
    this.register(this.gallery.follow(this.contentEl, draw));
    // What watches the page must watch the one that the view is on.
    this.register(this.contentEl.onWindowMigrated(() => {
      this.gallery.erase(this.contentEl);
      draw();
    }));
    return Promise.resolve();
  }

  protected override onClose(): Promise<void> {
    this.gallery.erase(this.contentEl);
    return Promise.resolve();
  }
}
