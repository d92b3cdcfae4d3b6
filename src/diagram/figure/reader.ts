import type { RequestTrace } from '../../model/overrides';
import type { SiteChoice } from '../../model/site-choice';
import type { Presentation } from '../../model/spec';
import type { Trace } from '../../model/trace';
import type { ViewState } from '../../model/view-state';
import type { DrawnReading } from '../comparison/readings';
import type { ChangeView } from '../controls/view-state';
import type { Host } from '../host';
import type { Trying } from '../what-if/what-if';

/** A block of which something could be computed. */
export interface DrawnBlock {
  readonly trace: Trace;
  readonly presentation: Presentation;
  /** What stands on screen of it. */
  readonly readings: readonly DrawnReading[];
  readonly blockId: string;
  /** Runs the block anew; absent on paper. */
  readonly request: RequestTrace | undefined;
  readonly host: Host;
}

/** Whoever reads it: what they changed, and what they can do. */
export interface Reader {
  readonly state: ViewState;
  readonly change: ChangeView;
  readonly choices: readonly SiteChoice[];
  /** Absent where nothing can be tried out by hand. */
  readonly trying: Trying | undefined;
  /** Computes a choice with a second sequence that the reader typed; why nothing came of it, where nothing did. */
  readonly onTry: (choice: SiteChoice, keys: string) => string | undefined;
  /** Asks about the picture in its place; absent where nothing answers. */
  readonly onQuiz: (() => void) | undefined;
}
