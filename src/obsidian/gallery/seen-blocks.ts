import { fingerprint } from '../fingerprint';
import type { Storage } from '../device-storage';

const KEY = 'attention-diagrams-seen';
/** The blocks seen longest ago are forgotten beyond these. */
const MOST = 5000;

/** When each block was drawn in a note last, on this device. By its text, so that its note may move. */
export class SeenBlocks {
  private times: Map<string, number> | undefined;
  private isStored = true;

  /** `soon` runs something in a while, once. */
  constructor(private readonly storage: Storage, private readonly now: () => number, private readonly soon: (run: () => void) => void) {}

  saw(source: string): void {
    const times = this.known();
    const name = fingerprint(source);
    // Taken out first, so that it stands last.
    times.delete(name);
    times.set(name, this.now());
    if (this.isStored) this.soon(() => this.store());
    this.isStored = false;
  }

  /** Milliseconds since 1970; 0 for one that was never seen. */
  lastSeen(name: string): number {
    return this.known().get(name) ?? 0;
  }

  store(): void {
    if (this.isStored) return;
    this.isStored = true;
    try {
      this.storage.save(KEY, [...this.known()].slice(-MOST));
    } catch (full) {
      console.warn(full);
    }
  }

  private known(): Map<string, number> {
    this.times ??= new Map(pairsIn(this.storage.load(KEY)));
    return this.times;
  }
}

function pairsIn(stored: unknown): [string, number][] {
  return (Array.isArray(stored) ? stored : []).flatMap((pair: unknown) => {
    const fields: readonly unknown[] = Array.isArray(pair) ? pair : [];
    const [name, time] = fields;
    return typeof name === 'string' && typeof time === 'number' && Number.isFinite(time) ? [pairOf(name, time)] : [];
  });
}

function pairOf(name: string, time: number): [string, number] {
  return [name, time];
}
