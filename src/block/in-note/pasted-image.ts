/** An embedded picture on a line of a note: from where to where, and how it is written. */
export interface PastedImage {
  readonly start: number;
  readonly end: number;
  readonly embed: string;
}

const PICTURE = 'png|jpe?g|gif|webp|bmp|svg|avif|tiff?|heic';
const WIKI = `!\\[\\[[^\\]|#\\n]+\\.(?:${PICTURE})(?:[|#][^\\]\\n]*)?\\]\\]`;
const MARKDOWN = `!\\[[^\\]\\n]*\\]\\((?:<[^<>\\n]+\\.(?:${PICTURE})>|[^()\\n]+\\.(?:${PICTURE}))(?: "[^"\\n]*")?\\)`;

/** The picture that the caret is at; else the only one on its line. */
export function pastedImageAt(line: string, caret: number): PastedImage | undefined {
  const found = [...line.matchAll(new RegExp(`${WIKI}|${MARKDOWN}`, 'giu'))].map(({ index, 0: embed }) => ({ start: index, end: index + embed.length, embed }));
  return found.find(({ start, end }) => caret >= start && caret <= end) ?? (found.length === 1 ? found[0] : undefined);
}

/**
 * The picture in a comment of the note. Outside the block: Obsidian reads no links in code, so a picture that is named only there
 * counts as used nowhere, and is what clean-ups delete.
 */
export function keptInComment({ embed }: PastedImage): string {
  return `%% ${embed} %%`;
}
