import type { CliData, CliFlags } from 'obsidian';
import type { BlockEntry } from '../gallery/entry';

export const FLAGS: CliFlags = {
  path: { value: '<path>', description: 'Only the blocks of this note, or of the notes in this folder' },
  block: { value: '<number>', description: 'Only this block of each note, counted from 1' },
};

/** The blocks that a command is about, or what is wrong with how it was called. */
export function blocksNamed(blocks: readonly BlockEntry[], { path, block }: CliData): readonly BlockEntry[] | string {
  if (block !== undefined && !/^[1-9]\d*$/u.test(block)) return `block=${block} is no number from 1 on.`;
  const folder = path?.replace(/^\/+|\/+$/gu, '');
  const found = blocks.filter((one) => (folder === undefined || folder === '' || isAt(one.path, folder)) && (block === undefined || one.ordinal === Number(block)));
  return found.length > 0 ? found : `There is no attention block${path === undefined ? ' in this vault' : ` at "${path}"`}${block === undefined ? '' : `, number ${block}`}.`;
}

function isAt(path: string, wanted: string): boolean {
  return path === wanted || path === `${wanted}.md` || path.startsWith(`${wanted}/`);
}
