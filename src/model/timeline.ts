/** How much a layer of each kind computes for n tokens of width d, and how much of it has to wait. Vaswani et al. 2017, table 1. */
export interface Timeline {
  readonly n: number;
  readonly d: number;
  readonly kinds: readonly TimelineKind[];
}

export interface TimelineKind {
  readonly id: string;
}
