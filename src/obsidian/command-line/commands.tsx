import type { CliData } from 'obsidian';
import { apart } from '../../diagram/keeping/apart';
import { hasPictures, StandalonePicture } from '../../diagram/standalone-picture';
import type { Reading } from '../../pipeline';
import type { VaultReader } from '../elsewhere/vault-reader';
import type { BlockEntry } from '../gallery/entry';
import type { VaultGallery } from '../gallery/vault-gallery';
import { blocksNamed } from './block-command';

/** What commands need of the running app. */
export interface Running {
  readonly reader: VaultReader;
  readonly gallery: VaultGallery;
}

export type BlockCommand = (running: Running, parameters: CliData) => Promise<string>;

/** A line a block: where it stands, what it is. */
export const listBlocks: BlockCommand = async (running, parameters) => {
  const blocks = await blocksOf(running, parameters);
  if (typeof blocks === 'string') return blocks;
  return blocks.map(({ path, line, ordinal, architecture, attention, mechanism, title }) => [`${path}:${line + 1}`, `block ${ordinal}`, `${architecture}, ${attention}`, mechanism, title].join('\t')).join('\n');
};

/** A line a mistake, as compilers write them. */
export const checkBlocks: BlockCommand = async (running, parameters) => {
  const blocks = await blocksOf(running, parameters);
  if (typeof blocks === 'string') return blocks;
  const lines: string[] = [];
  for (const block of blocks) lines.push(...mistakesOf(block, await running.reader.reading(block)));
  return lines.length > 0 ? lines.join('\n') : `${blocks.length === 1 ? '1 block' : `${blocks.length} blocks`}, no mistakes.`;
};

/** One block's picture as SVG. */
export const exportBlock: BlockCommand = async (running, parameters) => {
  const blocks = await blocksOf(running, { block: '1', ...parameters });
  if (typeof blocks === 'string') return blocks;
  const [block, another] = blocks;
  if (block === undefined || another !== undefined) return 'Say which block: path=<note> block=<number>.';
  const { theme = 'light' } = parameters;
  if (theme !== 'light' && theme !== 'dark') return `theme=${theme} is neither light nor dark.`;
  const { trace, presentation } = await running.reader.reading(block);
  if (!hasPictures(trace, presentation)) return `There is nothing to draw:\n${mistakesOf(block, { trace }).join('\n')}`;
  return new XMLSerializer().serializeToString(apart(<StandalonePicture trace={trace} presentation={presentation} theme={theme} />, activeDocument));
};

async function blocksOf({ gallery }: Running, parameters: CliData): Promise<readonly BlockEntry[] | string> {
  await gallery.index.ready();
  return blocksNamed(gallery.index.blocks, parameters);
}

/** Lines of the note; columns of the block, which its note may have set further in. */
function mistakesOf({ path, line: opening }: BlockEntry, { trace }: Pick<Reading, 'trace'>): string[] {
  return trace.diagnostics.map(({ severity, line, column, message, hint }) => `${path}:${opening + 1 + line}:${column}: ${severity}: ${[message, hint].filter(Boolean).join(' ')}`);
}
