import type { App, MarkdownPostProcessorContext } from 'obsidian';

/** A block on screen, and what Obsidian says of where it came from. */
export interface BlockPlace {
  readonly block: HTMLElement;
  readonly source: string;
  readonly context: Pick<MarkdownPostProcessorContext, 'sourcePath' | 'getSectionInfo'>;
}

/** A block that was found in its note. */
export interface BlockInNote {
  /** The line below it, where that is not blank. */
  readonly below: string;
  /** Puts a paragraph below it; false where the block is not there any more, and then nothing was changed. */
  readonly insertAfter: (paragraph: string) => Promise<boolean>;
}

/** Undefined unless it is certain where the block stands: Obsidian knows its lines, and its source stands there still. */
export async function findBlock({ vault }: App, { block, source, context }: BlockPlace): Promise<BlockInNote | undefined> {
  const section = context.getSectionInfo(block);
  const note = vault.getFileByPath(context.sourcePath);
  if (section === null || note === null) return undefined;
  const text = await vault.read(note);
  const end = endOfBlock(text, section, source);
  if (end === undefined) return undefined;
  return {
    below: /^\s*(.*)/u.exec(text.slice(end))?.[1]?.trimEnd() ?? '',
    insertAfter: async (paragraph) => {
      let inserted = false;
      await vault.process(note, (now) => {
        const place = endOfBlock(now, section, source);
        inserted = place !== undefined;
        return place === undefined ? now : withParagraph(now, place, paragraph);
      });
      return inserted;
    },
  };
}

/** The lines of a section, from 0; the last is its own. */
interface Lines {
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** Where the closing fence ends, before its line end; undefined where the lines hold anything but this block. */
export function endOfBlock(text: string, { lineStart, lineEnd }: Lines, source: string): number | undefined {
  const lines = text.split('\n');
  const fence = /^(`{3,}|~{3,})[ \t]*attention(?:[ \t][^\r]*)?\r?$/u.exec(lines[lineStart] ?? '')?.[1];
  const closing = /^(`{3,}|~{3,})[ \t]*\r?$/u.exec(lines[lineEnd] ?? '')?.[1];
  if (fence === undefined || closing?.startsWith(fence) !== true) return undefined;
  const inner = lines.slice(lineStart + 1, lineEnd).join('\n');
  if (plain(inner) !== plain(source)) return undefined;
  return lines.slice(0, lineEnd + 1).join('\n').replace(/\r$/u, '').length;
}

/** Hosts hand a source over with its last line end or without it. */
function plain(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
}

/** All other characters stay; blank lines keep the paragraph apart from what stands around it. */
export function withParagraph(text: string, end: number, paragraph: string): string {
  const [before, after] = [text.slice(0, end), text.slice(end)];
  const line = after.startsWith('\r') ? '\r\n' : '\n';
  const isApart = /^(?:\r?\n[ \t]*(?:\r?\n|$)|$)/u.test(after);
  return `${before}${line}${line}${paragraph}${isApart ? '' : line}${after}`;
}
