import { Plugin } from 'obsidian';
import { createPipeline } from '../pipeline';
import { AttentionBlock } from './attention-block';
import { registerEditing } from './editing/editing';
import { typeset } from './typeset';
import { VaultFiles } from './vault-files';
import { vaultKeeping } from './vault-keeping';

/** Registers the block, and nothing else happens until a note holds one: the engine is created at the first block. */
export class AttentionDiagramsPlugin extends Plugin {
  private readonly pipeline = createPipeline();
  /** Blocks drawn so far: each needs an id of its own, since ids of all pictures share one page. */
  private blocks = 0;

  override onload(): void {
    this.registerMarkdownCodeBlockProcessor('attention', (source, el, ctx) => {
      this.blocks += 1;
      const block = new AttentionBlock(el, source, `attention-diagrams-${this.blocks}`, this.pipeline, new VaultFiles(this.app, ctx.sourcePath), ctx);
      // A PDF export takes the page as it stands when this function returns, or keeps what it promises; it need not load the block first.
      const promised = block.draw();
      ctx.addChild(block);
      return promised;
    });
    registerEditing(this, { app: this.app, pipeline: this.pipeline, hostOf: (place) => ({ renderFormula: typeset, keeping: vaultKeeping(this.app, place) }) });
  }
}
