import type { App, Plugin, WorkspaceLeaf } from 'obsidian';
import { registerBasesGallery } from './bases-gallery';
import { GALLERY_ICON, GALLERY_VIEW, GalleryView } from './gallery-view';
import { VaultGallery, type GalleryNeeds } from './vault-gallery';

/** The gallery: a view, a command and an icon that open it, and a view of bases. Nothing is read before one of them is used. */
export function registerGallery(plugin: Plugin, needs: GalleryNeeds): VaultGallery {
  const gallery = new VaultGallery(plugin, needs);
  const open = () => void openGallery(plugin.app);
  plugin.registerView(GALLERY_VIEW, (leaf) => new GalleryView(leaf, gallery));
  plugin.addCommand({ id: 'open-gallery', name: 'Open gallery', icon: GALLERY_ICON, callback: open });
  plugin.addCommand({ id: 'quiz-gallery', name: 'Quiz me on the diagrams of this vault', icon: 'graduation-cap', callback: () => void quizInGallery(plugin.app) });
  plugin.addRibbonIcon(GALLERY_ICON, 'Open gallery of attention diagrams', open);
  registerBasesGallery(plugin, gallery);
  plugin.register(() => gallery.close());
  return gallery;
}

async function quizInGallery(app: App): Promise<void> {
  const { view } = await openGallery(app);
  if (view instanceof GalleryView) view.quiz();
}

async function openGallery({ workspace }: App): Promise<WorkspaceLeaf> {
  const [open] = workspace.getLeavesOfType(GALLERY_VIEW);
  const leaf = open ?? workspace.getLeaf('tab');
  if (open === undefined) await leaf.setViewState({ type: GALLERY_VIEW, active: true });
  await workspace.revealLeaf(leaf);
  return leaf;
}
