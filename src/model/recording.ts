/** What a host gives for a file that a block imports: its text, or why there is none and the way out. */
export type RecordingFile = { readonly text: string } | { readonly message: string; readonly hint: string };

/** By the path that the block writes. */
export type ReadRecording = (path: string) => RecordingFile;

/** Whether the pieces of a word stand for themselves or for the word. */
export type Pieces = 'keep' | 'merge';

/** Where attention comes from that was recorded elsewhere, as its file says, and what became of the pieces of words. */
export interface Recorded {
  readonly model: string;
  readonly text?: string;
  readonly license?: string;
  readonly source?: string;
  readonly pieces: Pieces;
}
