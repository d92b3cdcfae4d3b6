import type { Resolve } from './linked';
import type { ReadRecording } from './recording';

/** What holds for a block and stands elsewhere. It is handed in: nothing below a host opens a file. */
export interface Around {
  /** The key `attention` of the note's frontmatter, as JSON. */
  readonly defaults?: string | undefined;
  /** Finds the blocks that it builds on. */
  readonly resolve?: Resolve | undefined;
  /** The files that it imports. */
  readonly files?: ReadRecording | undefined;
}
