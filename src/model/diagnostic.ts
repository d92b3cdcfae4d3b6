/** A place in a block's text. Lines and columns count from 1; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A part of a text, in UTF-16 units: from `start` up to `end`, which is not part of it. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** What a reader's text got wrong: a value, never an exception. `message` says what was found, `hint` the way out. */
export interface Diagnostic extends Place {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
  /** The first place after the range. */
  readonly end: Place;
  /** Where it was made, if not in the block's own text: then its place is the line of the block that leads there. */
  readonly elsewhere?: Elsewhere;
}

/** The frontmatter of the block's note, or a block that it builds on. */
export type Elsewhere = 'frontmatter' | 'block';

/**
 * A mistake found below the block layer, which knows no lines: it names the key, and the path inside its value.
 * The pipeline turns it into a `Diagnostic` where that key stands in the text.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint?: string;
  readonly key: string;
  readonly path?: readonly (string | number)[];
  /** Whether it is about the words of the entry that the path counts, not about what stands after its colon. */
  readonly onEntry?: boolean;
  /** For which site the key says it, where it is a mapping from site to value. */
  readonly site?: string;
  /** Which part of the text that the path leads to; all of it where absent. */
  readonly within?: TextSpan;
}
