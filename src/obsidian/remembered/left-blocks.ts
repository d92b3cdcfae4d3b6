import type { ViewState } from '../../model/view-state';
import { validState } from './valid-state';

/** Which block of the vault it is: equal ones in a note are counted from 0. */
export interface BlockName {
  readonly path: string;
  readonly hash: string;
  readonly nth: number;
}

/** A block that a reader left otherwise than it opens. */
export interface LeftBlock extends BlockName {
  readonly state: ViewState;
}

/** The one that was changed last stands last. */
export type LeftBlocks = readonly LeftBlock[];

/** More than these, or longer ones, are not kept on a device. */
const MOST = 300;
const LONGEST = 4000;

export function leftState(all: LeftBlocks, name: BlockName): ViewState | undefined {
  return all.find((one) => isSame(one, name))?.state;
}

/** One that is as it opens needs no place; where there is none left the oldest gives up its own. */
export function withLeft(all: LeftBlocks, name: BlockName, state: ViewState): LeftBlocks {
  const others = all.filter((one) => !isSame(one, name));
  const written = JSON.stringify(state);
  return written === '{}' || written.length > LONGEST ? others : [...others, { ...name, state }].slice(-MOST);
}

/** A note, or a folder with all that is in it, has another path. */
export function renamed(all: LeftBlocks, from: string, to: string): LeftBlocks {
  return all.map((one) => (isWithin(one.path, from) ? { ...one, path: to + one.path.slice(from.length) } : one));
}

export function without(all: LeftBlocks, path: string): LeftBlocks {
  return all.filter((one) => !isWithin(one.path, path));
}

/** Whatever was stored: what can be made of it. */
export function readLeft(stored: unknown): LeftBlocks {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown) => leftBlock(one)).slice(-MOST);
}

function leftBlock(one: unknown): readonly LeftBlock[] {
  if (typeof one !== 'object' || one === null || !('path' in one) || !('hash' in one) || !('nth' in one) || !('state' in one)) return [];
  const { path, hash, nth, state } = one;
  return typeof path === 'string' && typeof hash === 'string' && typeof nth === 'number' ? [{ path, hash, nth, state: validState(state) }] : [];
}

function isSame(one: BlockName, { path, hash, nth }: BlockName): boolean {
  return one.path === path && one.hash === hash && one.nth === nth;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
