import { Plugin } from 'obsidian';
import { defaultsOf } from '../block/frontmatter';
import { fencesAbove } from '../block/in-note/fence';
import { carriedState } from '../live/carried-state';
import { createPipeline, type Reading } from '../pipeline';
import { AttentionBlock } from './attention-block';
import { hostOf } from './block-host';
import { VaultReader } from './elsewhere/vault-reader';
import { registerCommandLine } from './command-line/register-command-line';
import { registerEditing } from './editing/editing';
import { editDrawnBlock, registerForm } from './form/register-form';
import { registerGallery } from './gallery/register-gallery';
import { registerLinks } from './links/register-links';
import { NotePaths } from './note-paths';
import { PanelScroll } from './panel-scroll';
import { Memory } from './remembered/memory';
import { typeset } from './typeset';
import { vaultKeeping } from './vault-keeping';

/** Of this vault, on this device. */
const LEFT_BLOCKS = 'attention-diagrams-left-blocks';

/** Registers the block, and nothing else happens until a note holds one: the engine is created at the first block. */
export class AttentionDiagramsPlugin extends Plugin {
  private readonly pipeline = createPipeline();
  private readonly reader = new VaultReader(this.app, this.pipeline);
  private readonly paths = new NotePaths();
  private readonly scroll = new PanelScroll();
  private readonly memory = new Memory(
    { load: (): unknown => this.app.loadLocalStorage(LEFT_BLOCKS), save: (left) => this.app.saveLocalStorage(LEFT_BLOCKS, left) },
    (state, before, now, path) => carriedState(state, this.knownReading(before, path), this.knownReading(now, path)),
  );
  /** Blocks drawn so far: each needs an id of its own, since ids of all pictures share one page. */
  private blocks = 0;

  override onload(): void {
    const gallery = registerGallery(this, this.reader);
    const linked = registerLinks(this);
    registerCommandLine(this, { reader: this.reader, gallery });
    this.registerMarkdownCodeBlockProcessor('attention', (source, el, ctx) => {
      this.blocks += 1;
      gallery.seen.saw(source);
      const hostNow = () => hostOf({ reader: this.reader, memory: this.memory, paths: this.paths, linked, edit: (path, drawn) => editDrawnBlock(this.reader, path, drawn) }, source, el, ctx);
      const placed = () => ({ source, path: this.paths.now(ctx.sourcePath), defaults: defaultsOf(ctx.frontmatter) });
      const block = new AttentionBlock(el, placed, `attention-diagrams-${this.blocks}`, this.reader, hostNow, linked);
      // A PDF export takes the page as it stands when this function returns, or keeps what it promises; it need not load the block first.
      const promised = block.draw();
      block.register(this.scroll.follow(el, () => {
        const info = ctx.getSectionInfo(el);
        return info === null ? undefined : `${fencesAbove(info.text, info.lineStart)} ${ctx.sourcePath}`;
      }));
      ctx.addChild(block);
      return promised;
    });
    registerEditing(this, { app: this.app, reader: this.reader, hostOf: (place) => ({ renderFormula: typeset, keeping: vaultKeeping(this.app, place) }) });
    registerForm(this, this.reader);
    this.followNotes();
  }

  override onunload(): void {
    this.pipeline.forget();
  }

  private knownReading(source: string, path: string): Reading {
    return this.pipeline.read(source, this.reader.known({ source, path }));
  }

  private followNotes(): void {
    const { vault } = this.app;
    this.registerEvent(vault.on('rename', ({ path }, from) => {
      this.paths.renamed(from, path);
      this.memory.renamed(from, path);
    }));
    this.registerEvent(vault.on('delete', ({ path }) => this.memory.deleted(path)));
  }
}
