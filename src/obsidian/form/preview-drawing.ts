import type { App } from 'obsidian';
import { drawBlock, drawWaiting, importsOf } from '../../live/live-block';
import type { Pipeline } from '../../pipeline';
import { typeset } from '../typeset';
import { VaultFiles } from '../vault-files';

interface Drawn {
  readonly id: string;
  readonly path: string;
}

/** The picture of a block that stands in no note yet; files that it imports are read first. */
export class PreviewDrawing {
  /** Counts the drawings: a file that was read for an earlier one comes too late. */
  private latest = 0;

  constructor(private readonly app: App, private readonly pipeline: Pipeline, private readonly drawn: Drawn) {}

  draw(container: HTMLElement, source: string): void {
    this.latest += 1;
    const links = importsOf(source, this.pipeline);
    if (links.length === 0) {
      drawBlock(container, source, this.drawn.id, this.pipeline, { renderFormula: typeset });
      return;
    }
    drawWaiting(container, links);
    void this.drawFiles(container, source, links);
  }

  private async drawFiles(container: HTMLElement, source: string, links: readonly string[]): Promise<void> {
    const own = this.latest;
    const files = await new VaultFiles(this.app, this.drawn.path).readAll(links);
    if (own === this.latest && container.isConnected) drawBlock(container, source, this.drawn.id, this.pipeline, { renderFormula: typeset }, files);
  }
}
