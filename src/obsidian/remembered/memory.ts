import type { DrawnBlock } from '../../block/in-note/find';
import { fencesAbove, findsIn, textsIn } from '../../block/in-note/fitting';
import type { ViewState } from '../../model/view-state';
import { fingerprint } from '../fingerprint';
import { keepNewest } from '../newest';
import { leftState, readLeft, renamed, without, withLeft, type BlockName, type LeftBlocks } from './left-blocks';

/** A block as it was drawn, and the note that it is in. */
export interface BlockOfNote extends DrawnBlock {
  readonly path: string;
}

/** Where what is remembered is kept. */
export interface Store {
  readonly load: () => unknown;
  readonly save: (left: LeftBlocks) => void;
}

/** What a block's state is for the same block of the note with another text. */
export type Carry = (state: ViewState, before: string, now: string, path: string) => ViewState;

/** A block that was on screen since the app started. */
interface Seen {
  readonly source: string;
  /** How many blocks stood above it in the note, and how many there were. */
  readonly above: number;
  readonly all: number;
}

const MOST_SEEN = 200;
const MOST_NOTES = 20;

/** How blocks were left, on this device: by note and text, so that they are known again after a restart and elsewhere in the note. */
export class Memory {
  private left: LeftBlocks | undefined;
  /** By note; the ones drawn last stand last. */
  private readonly seen = new Map<string, readonly Seen[]>();

  constructor(private readonly store: Store, private readonly carry: Carry) {}

  /** How the block was left; one that was edited goes on as it was before. */
  recall(block: BlockOfNote): ViewState | undefined {
    const isKnown = this.all.some(({ path, hash }) => path === block.path && hash === fingerprint(block.source));
    const state = isKnown ? leftState(this.all, this.nameOf(block)) : this.carried(block);
    this.see(block);
    return state;
  }

  remember(block: BlockOfNote, state: ViewState): void {
    this.change(this.withoutGone(withLeft(this.all, this.nameOf(block), state), block));
  }

  renamed(from: string, to: string): void {
    if (this.change(renamed(this.all, from, to))) this.seen.clear();
  }

  deleted(path: string): void {
    this.change(without(this.all, path));
    this.seen.delete(path);
  }

  private get all(): LeftBlocks {
    return (this.left ??= readLeft(this.store.load()));
  }

  private change(left: LeftBlocks): boolean {
    if (JSON.stringify(left) === JSON.stringify(this.all)) return false;
    this.left = left;
    this.store.save(left);
    return true;
  }

  private nameOf({ path, source, whereabouts }: BlockOfNote): BlockName {
    const hash = fingerprint(source);
    const nth = whereabouts === undefined ? 0 : findsIn(whereabouts.text, source).filter((line) => line < whereabouts.lineStart).length;
    return { path, hash, nth };
  }

  /** The block that stood at the same place and is nowhere in the note any more had another text. */
  private carried(block: BlockOfNote): ViewState | undefined {
    const { path, source, whereabouts } = block;
    if (whereabouts === undefined || !this.seen.has(path)) return undefined;
    const { text, lineStart } = whereabouts;
    const above = fencesAbove(text, lineStart);
    const edited = (this.seen.get(path) ?? []).filter((seen) => seen.above === above && seen.source !== source && findsIn(text, seen.source).length === 0);
    const before = edited.at(-1);
    const left = before && this.all.find((one) => one.path === path && one.hash === fingerprint(before.source));
    if (before === undefined || left === undefined) return undefined;
    const state = this.carry(left.state, before.source, source, path);
    this.change(withLeft(withLeft(this.all, left, {}), this.nameOf(block), state));
    return state;
  }

  private see({ path, source, whereabouts }: BlockOfNote): void {
    if (whereabouts === undefined) return;
    const { text, lineStart } = whereabouts;
    const [above, all] = [fencesAbove(text, lineStart), fencesAbove(text)];
    const others = (this.seen.get(path) ?? []).filter((seen) => seen.source !== source || seen.above !== above);
    keepNewest(this.seen, MOST_NOTES, path, [...others, { source, above, all }].slice(-MOST_SEEN));
  }

  /** Without the blocks that the note has no more; one that is being edited just now is no such. */
  private withoutGone(left: LeftBlocks, { path, whereabouts }: BlockOfNote): LeftBlocks {
    const blocks = whereabouts && textsIn(whereabouts.text);
    if (blocks === undefined) return left;
    const there = new Set(blocks.map(fingerprint));
    const edited = new Set((this.seen.get(path) ?? []).filter(({ all }) => all <= blocks.length).map(({ source }) => fingerprint(source)));
    return left.filter((one) => one.path !== path || there.has(one.hash) || edited.has(one.hash));
  }
}
