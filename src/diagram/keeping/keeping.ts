/** What a host can do with what a reader takes away. Each promise fails where the host refuses. */
export interface Keeping {
  readonly copyText: (text: string) => Promise<void>;
  /** A promise, since some browsers ask for the clipboard at once or not at all. */
  readonly copyPng: (png: Promise<Blob>) => Promise<void>;
  /** → where it lies now, as people would read it. */
  readonly save: (name: string, content: Blob) => Promise<string>;
  /** Puts a picture beside the block in its note, or a newer one in its place; → what was done, or why not. Absent where no note can be changed. */
  readonly freeze?: (name: string, svg: string) => Promise<string>;
}
