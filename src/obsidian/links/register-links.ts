import { Notice, type App, type Plugin } from 'obsidian';
import { openAt } from '../gallery/open-block';
import { ACTION, addressIn, type BlockAddress } from './block-address';
import { linkedBlock } from './linked-block';
import { LinkedViews } from './linked-views';

/** Links of the form obsidian://attention-diagrams?… open a block as it was looked at. */
export function registerLinks(plugin: Plugin): LinkedViews {
  const linked = new LinkedViews(() => Date.now());
  plugin.registerObsidianProtocolHandler(ACTION, (parameters) => {
    const address = addressIn(parameters);
    if (address === undefined) new Notice('This link names no attention block. Copy it again from the block\'s menu.');
    else void openLinked(plugin.app, address, linked);
  });
  return linked;
}

async function openLinked(app: App, address: BlockAddress, linked: LinkedViews): Promise<void> {
  const note = app.vault.getFileByPath(address.file);
  if (note === null) {
    new Notice(`There is no note "${address.file}" in this vault. It may have been renamed since the link was made.`);
    return;
  }
  const found = linkedBlock(await app.vault.cachedRead(note), address);
  if (found?.isSame === true) linked.ask(note.path, address.fingerprint, address.view);
  else new Notice(found === undefined ? 'The block of this link is not in its note any more.' : 'The block has changed since this link was made.');
  await openAt(app, { path: note.path, line: found?.block.opening ?? 0 });
}
