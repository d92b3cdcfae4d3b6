/** A block as a link names it: `[[note#^id]]`; no note means the one in which the link stands. */
export interface BlockLink {
  readonly note: string;
  readonly id: string;
}

/** Why there is nothing where a link leads, and the way out. */
export interface NotThere {
  readonly message: string;
  readonly hint: string;
}

/** What a host gives for a note that a link names: its path in the vault, and its text. */
export type LinkedNote = { readonly path: string; readonly text: string } | NotThere;

/** By the note as the link names it, and the path of the note in which the link stands; absent where that is the block's own. */
export type ReadNote = (note: string, from: string | undefined) => LinkedNote;

/** What is found where a link to a block leads. */
export type LinkedBlock = { readonly path: string; readonly source: string } | NotThere;

export type Resolve = (link: BlockLink, from: string | undefined) => LinkedBlock;
