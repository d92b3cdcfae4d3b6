import type { Overrides } from './overrides';

/** One reading of a block that the picture offers: an option of its toggle, or of a picker where there are three. */
export interface SiteChoice {
  readonly id: string;
  readonly label: string;
  /** What to ask for anew to see it. */
  readonly overrides: Overrides;
  /** What the block lacks for this reading, and what to write. */
  readonly missing?: string;
  /** The key of the block that would make up for it, where the picture can try it out. */
  readonly lacks?: 'keys';
}
