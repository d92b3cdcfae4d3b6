import { ItemView, type WorkspaceLeaf } from 'obsidian';
import type { VaultGallery } from './vault-gallery';

export const GALLERY_VIEW = 'attention-diagrams-gallery';
export const GALLERY_ICON = 'layout-grid';

/** The gallery in a tab of its own. */
export class GalleryView extends ItemView {
  override icon = GALLERY_ICON;
  /** What opens from here opens beside it, not in its place. */
  override navigation = false;

  private readonly number: number;
  /** How often a quiz was asked for. */
  private asked = 0;

  constructor(leaf: WorkspaceLeaf, private readonly gallery: VaultGallery) {
    super(leaf);
    this.number = gallery.next();
  }

  override getViewType(): string {
    return GALLERY_VIEW;
  }

  override getDisplayText(): string {
    return 'Attention diagrams';
  }

  protected override onOpen(): Promise<void> {
    this.draw();
    this.register(this.gallery.follow(this.contentEl, () => this.draw()));
    // What watches the page must watch the one that the view is on.
    this.register(this.contentEl.onWindowMigrated(() => {
      this.gallery.erase(this.contentEl);
      // What was asked for was for the page before.
      this.asked = 0;
      this.draw();
    }));
    return Promise.resolve();
  }

  /** Asks about what the gallery shows. */
  quiz(): void {
    this.asked += 1;
    this.draw();
  }

  private draw(): void {
    this.gallery.draw(this.contentEl, this.number, { asked: this.asked });
  }

  protected override onClose(): Promise<void> {
    this.gallery.erase(this.contentEl);
    return Promise.resolve();
  }
}
