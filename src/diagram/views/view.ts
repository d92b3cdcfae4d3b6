import type { VNode } from 'preact';
import type { Trace } from '../../model/trace';
import type { Panel } from '../panel';
import type { Shown } from '../shown';

/** A way to draw a trace. */
export interface View<Id extends string = string> {
  readonly id: Id;
  /** Its name on a button. */
  readonly label: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Whether there is anything for it to draw; always where absent. */
  readonly applies?: (trace: Trace) => boolean;
  /** The pictures it consists of, from left to right. */
  readonly panels: (shown: Shown) => readonly Panel[];
  /** What it shows of the trace as a whole, in place of panels: it needs no site. `live` is whether anything answers a click. */
  readonly page?: (trace: Trace, live: boolean) => VNode;
}
