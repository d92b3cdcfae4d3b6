import { BasesView, requireApiVersion } from 'obsidian';
import type { Plugin, QueryController } from 'obsidian';
import { GALLERY_ICON, GALLERY_VIEW } from './gallery-view';
import type { VaultGallery } from './vault-gallery';

/** The blocks of a base's notes as one of its views. Obsidian has Bases from 1.10 on; where their reader has turned them off, it passes this by. */
export function registerBasesGallery(plugin: Plugin, gallery: VaultGallery): void {
  if (requireApiVersion('1.10.0')) {
    // Made here: before 1.10 there is nothing to extend.
    class BasesGallery extends BasesView {
      override type = GALLERY_VIEW;
      private readonly number = gallery.next();

      constructor(controller: QueryController, private readonly containerEl: HTMLElement) {
        super(controller);
      }

      override onload(): void {
        this.register(gallery.follow(this.containerEl, () => this.onDataUpdated()));
      }

      override onDataUpdated(): void {
        gallery.draw(this.containerEl, this.number, { paths: this.data.data.map(({ file }) => file.path) });
      }

      override onunload(): void {
        gallery.erase(this.containerEl);
      }
    }
    plugin.registerBasesView(GALLERY_VIEW, { name: 'Attention diagrams', icon: GALLERY_ICON, factory: (controller, containerEl) => new BasesGallery(controller, containerEl) });
  }
}
