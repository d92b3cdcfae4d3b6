import type { ViewState } from '../../model/view-state';
import { fingerprint } from '../fingerprint';

/** A block on a page that can be drawn anew. */
interface Standing {
  readonly path: () => string;
  readonly fingerprint: string;
  readonly redraw: () => void;
}

/** A note is open by then; a block that comes again later is the reader's. Milliseconds. */
const WHILE = 10_000;

/** What links ask of blocks: those that are drawn are drawn anew, the others as soon as they come. */
export class LinkedViews {
  private asked: { readonly path: string; readonly fingerprint: string; readonly view: ViewState; readonly until: number } | undefined;
  private readonly standing = new Set<Standing>();

  constructor(private readonly now: () => number) {}

  /** The latest link is the one that counts. */
  ask(path: string, name: string, view: ViewState): void {
    this.asked = { path, fingerprint: name, view, until: this.now() + WHILE };
    for (const block of [...this.standing]) if (block.path() === path && block.fingerprint === name) block.redraw();
  }

  /** How a link asks for this block, where one has just been followed to it. */
  viewFor(path: string, source: string): ViewState | undefined {
    const { asked } = this;
    return asked !== undefined && this.now() < asked.until && asked.path === path && asked.fingerprint === fingerprint(source) ? asked.view : undefined;
  }

  /** Returns what ends it. */
  follow(path: () => string, source: string, redraw: () => void): () => void {
    const block: Standing = { path, fingerprint: fingerprint(source), redraw };
    this.standing.add(block);
    return () => this.standing.delete(block);
  }
}
