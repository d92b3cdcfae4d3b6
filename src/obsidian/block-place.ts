import type { MarkdownPostProcessorContext } from 'obsidian';
import type { DrawnBlock } from '../block/in-note/find';

/** A block on screen, and what Obsidian says of where it came from. */
export interface BlockPlace {
  readonly block: HTMLElement;
  readonly source: string;
  readonly context: Pick<MarkdownPostProcessorContext, 'sourcePath' | 'getSectionInfo'>;
}

/** Asked for each time: lines above the block come and go. */
export function drawnBlock({ block, source, context }: BlockPlace): DrawnBlock {
  return { source, whereabouts: context.getSectionInfo(block) ?? undefined };
}
