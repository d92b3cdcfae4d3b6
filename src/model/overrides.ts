import type { Attention, Phase } from './spec';
import type { Trace } from './trace';
import type { WhatIf } from './what-if';

/** What a picture may ask for anew; each request is a new run of the same pipeline. */
export interface Overrides {
  readonly attention?: Attention;
  readonly phase?: Phase;
  /** As it would stand in the block; the architecture that a second sequence needs, where the block's own takes none. */
  readonly architecture?: string;
  /** A second sequence, as it would stand after `keys:` in the block. */
  readonly keys?: string;
  /** What is closed and nudged by hand, at the sites that it names in place of what the block says. */
  readonly whatIf?: WhatIf;
}

export type RequestTrace = (overrides: Overrides) => Trace;
