import { requireApiVersion } from 'obsidian';
import type { App, Plugin } from 'obsidian';
import type { Pipeline } from '../../pipeline';
import { registerBasesGallery } from './bases-gallery';
import { GALLERY_ICON, GALLERY_VIEW, GalleryView } from './gallery-view';
import { VaultGallery } from './vault-gallery';

/** The gallery: a view, a command and an icon that open it, and a view of bases. Nothing is read before one of them is used. */
export function registerGallery(plugin: Plugin, pipeline: Pipeline): VaultGallery {
  const gallery = new VaultGallery(plugin, pipeline);
  const open = () => void openGallery(plugin.app);
  plugin.registerView(GALLERY_VIEW, (leaf) => new GalleryView(leaf, gallery));
  plugin.addCommand({ id: 'open-gallery', name: 'Open gallery', icon: GALLERY_ICON, callback: open });
  plugin.addRibbonIcon(GALLERY_ICON, 'Open gallery of attention diagrams', open);
  registerBasesGallery(plugin, gallery);
  plugin.register(() => gallery.close());
  return gallery;
}

async function openGallery({ workspace }: App): Promise<void> {
  const [open] = workspace.getLeavesOfType(GALLERY_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (open === undefined) await leaf.setViewState({ type: GALLERY_VIEW, active: true });
  if (requireApiVersion('1.7.2')) await workspace.revealLeaf(leaf);
  else workspace.setActiveLeaf(leaf, { focus: true });
}
