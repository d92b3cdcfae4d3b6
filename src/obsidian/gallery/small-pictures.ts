import type { Presentation } from '../../model/spec';
import type { Trace } from '../../model/trace';
import type { Breather } from './breather';
import type { BlockEntry } from './entry';

/** What a card shows of its block: what was read, or why nothing was. */
export type SmallPicture = { readonly trace: Trace; readonly presentation: Presentation } | { readonly said: string };

export type ReadEntry = (entry: BlockEntry) => Promise<{ readonly trace: Trace; readonly presentation: Presentation }>;

/** Weights that a card computes at most: about ten milliseconds of work. Larger blocks are drawn in their notes. */
const MOST_CELLS = 40_000;

/** Computes what the cards near the viewport show, one after the other, in idle time. */
export class SmallPictures {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly read: ReadEntry, private readonly breather: Breather) {}

  /** Undefined where it is not wanted any more once its turn comes. */
  draw(entry: BlockEntry, isWanted: () => boolean): Promise<SmallPicture | undefined> {
    const own = this.last.then(() => (isWanted() ? this.drawn(entry) : undefined));
    this.last = own;
    return own;
  }

  private async drawn(entry: BlockEntry): Promise<SmallPicture> {
    if (entry.cells > MOST_CELLS) return { said: 'Too large for a small picture. Open it to see it.' };
    if (this.breather.isSpent) await this.breather.rest();
    try {
      return await this.read(entry);
    } catch (bug) {
      console.error(bug);
      return { said: 'It could not be drawn: a bug in the plugin, not in your note.' };
    }
  }
}
