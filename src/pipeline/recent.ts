/** How much is kept: so many values, and so much weight in all. */
export interface Bounds {
  readonly count: number;
  readonly weight: number;
}

interface Kept<Value> {
  readonly value: Value;
  readonly weight: number;
}

/** What was computed lately, by a text that says all that it depends on; what was longest not asked for goes first. */
export class Recent<Value> {
  private readonly kept = new Map<string, Kept<Value>>();
  private weight = 0;

  constructor(private readonly bounds: Bounds, private readonly weigh: (value: Value) => number) {}

  get(key: string, compute: () => Value): Value {
    const found = this.take(key);
    const value = found === undefined ? compute() : found.value;
    this.keep(key, found ?? { value, weight: this.weigh(value) });
    return value;
  }

  clear(): void {
    this.kept.clear();
    this.weight = 0;
  }

  private take(key: string): Kept<Value> | undefined {
    const found = this.kept.get(key);
    if (found === undefined) return undefined;
    this.kept.delete(key);
    this.weight -= found.weight;
    return found;
  }

  /** As the one that was asked for last. */
  private keep(key: string, kept: Kept<Value>): void {
    if (kept.weight > this.bounds.weight) return;
    this.kept.set(key, kept);
    this.weight += kept.weight;
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.bounds.count && this.weight <= this.bounds.weight) return;
      this.take(oldest);
    }
  }
}
