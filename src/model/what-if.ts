import type { Scoped } from './scoped';
import type { KeyOrCell, Nudge } from './spec';

/** What hands do to the scores of one attention site: all of it, what stands in the block and what a reader tries out. */
export interface ByHand {
  readonly knockout: readonly KeyOrCell[];
  readonly nudge: readonly Nudge[];
}

/** By site, where a reader changed something; elsewhere it is as the block says. */
export type WhatIf = Readonly<Record<string, ByHand>>;

/** What the block itself says. */
export interface WrittenByHand {
  readonly knockout: Scoped<readonly KeyOrCell[]>;
  readonly nudge: Scoped<readonly Nudge[]>;
}
