import { render } from 'preact';
import type { Host } from '../../diagram/host';
import { visible } from '../../diagram/text/visible';
import type { Diagnostic } from '../../model/diagnostic';
import type { Around } from '../../model/around';
import type { Pipeline } from '../../pipeline';
import { drawBlock, eraseBlock } from '../../live/live-block';

/** The picture of a text that is being written: while the text has an error, the last picture without one stays, and says so. */
export class WrittenPicture {
  private readonly picture: HTMLElement;
  private readonly said: HTMLElement;
  /** Whether the picture that stands there shows a text without errors. */
  private isGood = false;

  constructor(readonly container: HTMLElement, private readonly blockId: string, private readonly pipeline: Pipeline) {
    this.said = container.createDiv({ cls: 'attn-written-said', attr: { role: 'status' } });
    this.picture = container.createDiv({ cls: 'attn-written-picture' });
  }

  show(source: string, host?: Host, around?: Around): void {
    const error = this.firstError(source, around);
    const kept = this.isGood ? error : undefined;
    this.picture.toggleClass('attn-kept', kept !== undefined);
    render(kept === undefined ? null : <Kept error={kept} />, this.said);
    if (kept !== undefined) return;
    drawBlock(this.picture, source, this.blockId, this.pipeline, host, around);
    this.isGood = error === undefined;
  }

  erase(): void {
    render(null, this.said);
    eraseBlock(this.picture);
  }

  /** None where the plugin itself fails, which the picture then says. */
  private firstError(source: string, around?: Around): Diagnostic | undefined {
    try {
      return this.pipeline.read(source, around).trace.diagnostics.find(({ severity }) => severity === 'error');
    } catch {
      return undefined;
    }
  }
}

/** One line, whose place is kept free: the picture does not move while somebody writes. */
function Kept({ error: { line, message, elsewhere } }: { readonly error: Diagnostic }) {
  return (
    <p class="attn-kept-said">
      {`${elsewhere === 'frontmatter' ? '' : `Line ${line}: `}${visible(message)} Below is the last picture without a mistake.`}
    </p>
  );
}
