import type { Engine } from '../engine/engine';
import type { Problem } from '../model/diagnostic';
import type { SiteChoice } from '../model/site-choice';
import type { Spec } from '../model/spec';
import type { Trace } from '../model/trace';

/** What was computed, and what was found wrong on the way; the places of the mistakes are known to the block alone. */
export interface Run {
  readonly trace: Omit<Trace, 'diagnostics'>;
  readonly problems: readonly Problem[];
}

/** Which sites there are, and what feeds Q, K and V at each. */
export interface Architecture {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** A block that uses it. */
  readonly example: string;
  /** Ids of its sites, as in `mask: {cross: …}`. */
  readonly sites: readonly string[];
  /** The readings that the picture offers to toggle between. */
  readonly choices: (spec: Spec) => readonly SiteChoice[];
  readonly run: (spec: Spec, engine: Engine) => Run;
}
