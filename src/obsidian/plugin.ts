import { Plugin } from 'obsidian';
import { fencesAbove } from '../block/in-note/fence';
import { carriedState } from '../live/carried-state';
import { createPipeline } from '../pipeline';
import { AttentionBlock } from './attention-block';
import { hostOf } from './block-host';
import { registerCommandLine } from './command-line/register-command-line';
import { deviceStorage, tellingStorage } from './device-storage';
import { registerEditing } from './editing/editing';
import { editDrawnBlock, registerForm } from './form/register-form';
import { registerGallery } from './gallery/register-gallery';
import { registerLinks } from './links/register-links';
import { NotePaths } from './note-paths';
import { PanelScroll } from './panel-scroll';
import { Memory } from './remembered/memory';
import { typeset } from './typeset';
import { VaultFiles } from './vault-files';
import { vaultKeeping } from './vault-keeping';

/** Of this vault, on this device. */
const LEFT_BLOCKS = 'attention-diagrams-left-blocks';

/** Registers the block, and nothing else happens until a note holds one: the engine is created at the first block. */
export class AttentionDiagramsPlugin extends Plugin {
  private readonly pipeline = createPipeline();
  private readonly paths = new NotePaths();
  private readonly scroll = new PanelScroll();
  private readonly device = tellingStorage(deviceStorage(this.app), 'How diagrams are left is forgotten when the app is closed: this device has no room to remember it.');
  private readonly memory = new Memory(
    { load: () => this.device.load(LEFT_BLOCKS), save: (left) => this.device.save(LEFT_BLOCKS, left) },
    (state, before, now) => carriedState(state, this.pipeline.read(before), this.pipeline.read(now)),
  );
  /** Blocks drawn so far: each needs an id of its own, since ids of all pictures share one page. */
  private blocks = 0;

  override onload(): void {
    const gallery = registerGallery(this, this.pipeline);
    const linked = registerLinks(this);
    registerCommandLine(this, { app: this.app, pipeline: this.pipeline, gallery });
    this.registerMarkdownCodeBlockProcessor('attention', (source, el, ctx) => {
      this.blocks += 1;
      gallery.seen.saw(source);
      const hostNow = () => hostOf({ app: this.app, memory: this.memory, paths: this.paths, linked, edit: (path, drawn) => editDrawnBlock(this.app, this.pipeline, path, drawn) }, source, el, ctx);
      const block = new AttentionBlock(el, source, `attention-diagrams-${this.blocks}`, this.pipeline, hostNow, new VaultFiles(this.app, ctx.sourcePath), ctx, linked);
      // A PDF export takes the page as it stands when this function returns, or keeps what it promises; it need not load the block first.
      const promised = block.draw();
      block.register(this.scroll.follow(el, () => {
        const info = ctx.getSectionInfo(el);
        return info === null ? undefined : `${fencesAbove(info.text, info.lineStart)} ${ctx.sourcePath}`;
      }));
      ctx.addChild(block);
      return promised;
    });
    registerEditing(this, { app: this.app, pipeline: this.pipeline, hostOf: (place) => ({ renderFormula: typeset, keeping: vaultKeeping(this.app, place) }) });
    registerForm(this, this.pipeline);
    this.followNotes();
  }

  override onunload(): void {
    this.pipeline.forget();
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
