import type { Diagnostic } from '../model/diagnostic';
import type { BlockLink, Resolve } from '../model/linked';
import { mistakeIn } from './declarations';
import { error } from './diagnostics';
import { keyFor } from './dictionary';
import { readBlock } from './edits/meaning';
import { keys } from './keys';
import { linesOf } from './source';
import type { Range } from './source';
import type { Writing, Written } from './written';

/** A block that another builds on. */
export interface Base extends Writing {
  /** The link by which it is told of. */
  readonly name: string;
  readonly source: string;
}

/** The blocks that a block builds on, the nearest first. */
export interface Chain {
  readonly bases: readonly Base[];
  /** Why it goes no further: a mistake in the block's own text, or in the last one's. */
  readonly own?: Diagnostic;
  readonly last?: Diagnostic;
}

/** How many blocks may stand below one. */
export const LONGEST_CHAIN = 8;

/** Follows `from` from block to block, as far as it leads. */
export function chainOf(written: readonly Written[], resolve: Resolve): Chain {
  const start = linkIn(written);
  if (start === undefined || 'mistake' in start) return { bases: [], ...(start && { own: start.mistake }) };
  const bases: Base[] = [];
  const places: string[] = [];
  const names = new Names();
  for (let link = start, from: string | undefined; ;) {
    const found = resolve(link.to, from);
    if (!('source' in found)) return { bases, [from === undefined ? 'own' : 'last']: error(link.range, found.message, found.hint) };
    const name = names.of(link.to, found.path, from);
    const place = `${found.path}#^${link.to.id.toLowerCase()}`;
    const stop = (said: readonly [message: string, hint: string]): Chain => ({ bases, own: error(start.range, ...said) });
    if (places.includes(place)) return stop(circle([...bases.slice(places.indexOf(place)).map((base) => base.name), name]));
    if (bases.length === LONGEST_CHAIN) return stop(tooLong([...bases.map((base) => base.name), name]));
    places.push(place);
    const base = { ...readBlock(linesOf(found.source)), name, source: found.source };
    bases.push(base);
    const next = linkIn(base.written);
    if (next === undefined || 'mistake' in next) return { bases, ...(next && { last: next.mistake }) };
    [link, from] = [next, found.path];
  }
}

interface Link {
  readonly to: BlockLink;
  readonly range: Range;
}

function linkIn(written: readonly Written[]): Link | { readonly mistake: Diagnostic } | undefined {
  const value = written.find(({ word }) => keyFor(word)?.id === keys.from.id)?.value;
  if (value === undefined) return undefined;
  const outcome = keys.from.kind.read(value);
  return outcome.ok ? { to: outcome.output, range: value.range } : { mistake: mistakeIn(keys.from, outcome) };
}

/** Links as the reader of the drawn block would write them. */
class Names {
  private own: string | undefined;

  of({ note, id }: BlockLink, path: string, from: string | undefined): string {
    if (note === '' && from === undefined) this.own = path;
    return `[[${path === this.own ? '' : note === '' ? noteName(path) : note}#^${id}]]`;
  }
}

function noteName(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.md$/iu, '');
}

function circle(names: readonly string[]) {
  return [`These blocks build on each other in a circle: ${names.join(' → ')}.`, 'Take "from" out of one of them.'] as const;
}

function tooLong(names: readonly string[]) {
  return [`The block builds on more than ${LONGEST_CHAIN} others, one on the next: ${names.join(' → ')}.`, `The first ${LONGEST_CHAIN} are read. Build on one that is further down.`] as const;
}
