/** What the index needs of a note's file. */
export interface NoteFile {
  readonly path: string;
  /** Of its last change, in milliseconds. */
  readonly mtime: number;
  readonly size: number;
}

export interface Heading {
  readonly text: string;
  /** From 0. */
  readonly line: number;
}

/** What Obsidian knows of a note without reading it. */
export interface NoteOutline {
  /** The types of its sections. */
  readonly sections: readonly string[];
  readonly headings: readonly Heading[];
  /** What its frontmatter says of its blocks, as JSON. */
  readonly defaults?: string | undefined;
}

/** The vault's notes, as the index asks for them. */
export interface Notes {
  readonly list: () => readonly NoteFile[];
  readonly fileAt: (path: string) => NoteFile | undefined;
  /** Undefined where it is not known yet: then a change is told of once it is. */
  readonly outlineOf: (path: string) => NoteOutline | undefined;
  readonly read: (path: string) => Promise<string>;
}

/** The sections that can hold a fence. Most notes have paragraphs and headings alone, and are never read. */
const HOLDERS: ReadonlySet<string> = new Set(['code', 'callout', 'blockquote', 'list', 'footnoteDefinition']);

export function mayHoldBlocks({ sections }: NoteOutline): boolean {
  return sections.some((type) => HOLDERS.has(type));
}
