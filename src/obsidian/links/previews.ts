import { MarkdownRenderChild, stripHeadingForLink, type App, type HoverParent, type HoverPopover, type Plugin, type TFile } from 'obsidian';
import { nameBelow } from '../../block/in-note/block-name';
import { linesOfNote } from '../../block/in-note/fence';
import { ACTION, addressIn, type BlockAddress } from './block-address';
import { linkedBlock } from './linked-block';

/** What the settings of Obsidian's Page preview list. */
const SOURCE = 'attention-diagrams';

type Previewed = Pick<BlockAddress, 'file' | 'block' | 'fingerprint'>;

/** Previews of blocks, by Obsidian's own Page preview: it decides whether Ctrl or Cmd must be held, and opens them. */
export class Previews implements HoverParent {
  /** Obsidian keeps the one that is open here. */
  hoverPopover: HoverPopover | null = null;

  constructor(private readonly app: App) {}

  /** The pointer came over something that stands for a block. */
  async show(event: MouseEvent, targetEl: HTMLElement, block: Previewed): Promise<void> {
    const note = this.app.vault.getFileByPath(block.file);
    if (note === null) return;
    const linktext = note.path + (await this.placeIn(note, block));
    // Who has gone on meanwhile wants none.
    if (targetEl.matches(':hover')) this.app.workspace.trigger('hover-link', { event, source: SOURCE, hoverParent: this, targetEl, linktext, sourcePath: '' });
  }

  /** The block itself, where it has a name; else the heading that it stands under. */
  private async placeIn(note: TFile, block: Previewed): Promise<string> {
    const text = await this.app.vault.cachedRead(note);
    const found = linkedBlock(text, block)?.block;
    const name = found && nameBelow(linesOfNote(text), found);
    if (found === undefined || name !== undefined) return name === undefined ? '' : `#^${name}`;
    const heading = this.app.metadataCache.getFileCache(note)?.headings?.findLast(({ position }) => position.start.line < found.opening);
    return heading === undefined ? '' : `#${stripHeadingForLink(heading.heading)}`;
  }
}

/** Links that were copied from a block's menu have previews in rendered notes. Of wikilinks to a named block Obsidian shows them by itself. */
export function registerPreviews(plugin: Plugin): Previews {
  const previews = new Previews(plugin.app);
  plugin.registerHoverLinkSource(SOURCE, { display: plugin.manifest.name, defaultMod: true });
  plugin.registerMarkdownPostProcessor((el, context) => {
    for (const link of el.querySelectorAll<HTMLElement>(`a[href^="obsidian://${ACTION}?"]`)) context.addChild(new PreviewedLink(link, plugin.app, previews));
  });
  return previews;
}

class PreviewedLink extends MarkdownRenderChild {
  constructor(link: HTMLElement, private readonly app: App, private readonly previews: Previews) {
    super(link);
  }

  override onload(): void {
    this.registerDomEvent(this.containerEl, 'mouseover', (event) => {
      const { vault, ...parameters } = Object.fromEntries(new URL(this.containerEl.getAttribute('href') ?? '').searchParams);
      const address = vault === this.app.vault.getName() ? addressIn(parameters) : undefined;
      if (address !== undefined) void this.previews.show(event, this.containerEl, address);
    });
  }
}
