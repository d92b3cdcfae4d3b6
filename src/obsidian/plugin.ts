import { Plugin } from 'obsidian';
import { createPipeline } from '../pipeline';
import { remembering } from '../pipeline/remembering';
import { AttentionBlock } from './attention-block';

/** Registers the block, and nothing else happens until a note holds one: the engine is created at the first block. */
export class AttentionDiagramsPlugin extends Plugin {
  private readonly pipeline = remembering(createPipeline());
  /** Blocks drawn so far: each needs an id of its own, since ids of all pictures share one page. */
  private blocks = 0;

  override onload(): void {
    this.registerMarkdownCodeBlockProcessor('attention', (source, el, ctx) => {
      this.blocks += 1;
      const block = new AttentionBlock(el, source, `attention-diagrams-${this.blocks}`, this.pipeline);
      // A PDF export takes the page as it stands when this function returns; it need not load the block first.
      block.draw();
      ctx.addChild(block);
    });
  }
}
