import { MarkdownRenderChild, type App, type MarkdownPostProcessorContext } from 'obsidian';
import type { Pipeline } from '../pipeline';
import { drawBlock, eraseBlock } from '../live/live-block';
import { typeset } from './typeset';
import { vaultKeeping } from './vault-keeping';

/** One block in a note, from its first picture until the note's section is taken away. */
export class AttentionBlock extends MarkdownRenderChild {
  private drawn = false;

  constructor(
    containerEl: HTMLElement,
    private readonly source: string,
    private readonly blockId: string,
    private readonly pipeline: Pipeline,
    private readonly app: App,
    private readonly context: MarkdownPostProcessorContext,
  ) {
    super(containerEl);
  }

  draw(): void {
    if (this.drawn) return;
    this.drawn = true;
    const keeping = vaultKeeping(this.app, { block: this.containerEl, source: this.source, context: this.context });
    drawBlock(this.containerEl, this.source, this.blockId, this.pipeline, { renderFormula: typeset, keeping });
  }

  override onload(): void {
    this.draw();
  }

  override onunload(): void {
    eraseBlock(this.containerEl);
    this.drawn = false;
  }
}
