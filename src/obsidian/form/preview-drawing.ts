import { drawBlock, drawWaiting } from '../../live/live-block';
import type { VaultReader } from '../elsewhere/vault-reader';
import { typeset } from '../typeset';

interface Drawn {
  readonly id: string;
  readonly path: string;
}

/** The picture of a block that stands in no note yet; what it needs from elsewhere is read first. */
export class PreviewDrawing {
  /** Counts the drawings: what was read for an earlier one comes too late. */
  private latest = 0;

  constructor(private readonly reader: VaultReader, private readonly drawn: Drawn) {}

  draw(container: HTMLElement, source: string): void {
    this.latest += 1;
    const own = this.latest;
    const { id, path } = this.drawn;
    const draw = ({ around }: Awaited<ReturnType<VaultReader['read']>>) => drawBlock(container, source, id, this.reader.pipeline, { renderFormula: typeset }, around);
    const read = this.reader.read({ source, path });
    if (!(read instanceof Promise)) {
      draw(read);
      return;
    }
    drawWaiting(container, ['what the block needs']);
    void read.then((later) => own === this.latest && container.isConnected && draw(later));
  }
}
