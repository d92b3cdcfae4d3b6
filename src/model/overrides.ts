import type { Attention } from './spec';
import type { Trace } from './trace';

/** What a picture may ask for anew; each request is a new run of the same pipeline. */
export interface Overrides {
  readonly attention?: Attention;
  readonly phase?: 'training' | 'generation';
  /** As it would stand in the block; the architecture that a second sequence needs, where the block's own takes none. */
  readonly architecture?: string;
  /** A second sequence, as it would stand after `keys:` in the block. */
  readonly keys?: string;
}

export type RequestTrace = (overrides: Overrides) => Trace;
