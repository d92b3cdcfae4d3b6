import type { Site, Trace } from '../model/trace';

/** A run in a form that works without this plugin: one site of a trace as text. */
export interface Takeaway {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** Of the file, without the dot. */
  readonly extension: string;
  readonly write: (trace: Trace, site: Site) => string;
}
