/** How a tokenizer marks which pieces belong to one word. */
export interface Marks {
  readonly id: string;
  /** One sentence. */
  readonly doc: string;
  readonly source: string;
  /** Whether a token shows that its tokenizer marks words like this. */
  readonly isShownBy: (token: string) => boolean;
  /** Whether a word begins with this token. */
  readonly begins: (token: string, before: string | undefined) => boolean;
  /** Whether the mark stands for the space before a word: then punctuation has no mark either, though it is no part of the word. */
  readonly marksSpaces: boolean;
  /** Pieces of one word, in order → its text. */
  readonly textOf: (pieces: readonly string[]) => string;
}
