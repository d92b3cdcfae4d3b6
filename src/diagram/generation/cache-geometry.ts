import type { Matrix } from '../../model/matrix';
import type { Site } from '../../model/trace';
import { labelOf, type Label } from '../text/label';
import { TYPE } from '../type-scale';
import { headIn, type Pass } from './pass';

export type CacheRole = 'query' | 'key' | 'value';

/** A strip of numbers a row: the queries, keys or values of one site in one step. */
export interface Strip {
  readonly role: CacheRole;
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly rowHeight: number;
}

/** What one attention site computes and keeps. */
export interface Block {
  readonly site: Site;
  readonly x: number;
  readonly y: number;
  readonly strips: readonly Strip[];
  readonly rows: readonly Label[];
  /** Where the first row of K and V stands. */
  readonly top: number;
  /** Of the query, where it stands above the rows: what looks across is none of what it looks at. */
  readonly query?: Label;
  /** From 0: the first row of K and V that this step computes; as many as there are where it computes none. */
  readonly newFrom: number;
  readonly rowHeight: number;
  readonly height: number;
}

const WIDTH = 52;
const GAP = 8;
const BLOCK_GAP = 30;
const ACROSS = 3;
const ROWS = { most: 18, least: 4, tallest: 300 } as const;
const MOST_BLOCKS = 6;
const ROOM = 84;
const BLOCK_TOP = 44;
const BENEATH = 30;

export interface CacheLayout {
  readonly blocks: readonly Block[];
  /** Sites that are not drawn. */
  readonly more: number;
  readonly width: number;
  readonly height: number;
}

/** Sites of the decoder's own attention in a line, layer by layer; those that look across beneath them. */
export function cacheLayout(pass: Pass, top: number): CacheLayout {
  const { sites } = pass.step.trace;
  const own = sites.filter(({ from }) => from.queries === from.keys).slice(0, ACROSS);
  const across = sites.filter(({ from }) => from.queries !== from.keys).slice(0, MOST_BLOCKS - ACROSS);
  const lines = [own, across].filter((line) => line.length > 0);
  const blocks: Block[] = [];
  let y = top;
  for (const line of lines) {
    const placed = line.reduce<Block[]>((done, site) => [...done, blockOf(pass, site, rightOf(done), y)], []);
    blocks.push(...placed);
    y = Math.max(...placed.map((block) => block.y + block.height));
  }
  const width = Math.max(...blocks.flatMap(({ strips }) => strips.map((strip) => strip.x + strip.width)));
  return { blocks, more: sites.length - blocks.length, width, height: y };
}

function rightOf(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.flatMap(({ strips }) => strips.map((strip) => strip.x + strip.width + BLOCK_GAP)));
}

function blockOf(pass: Pass, site: Site, x: number, y: number): Block {
  const isOwn = site.from.queries === site.from.keys;
  const labels = site.keys.map((token) => labelOf(token, ROOM, TYPE.small));
  const longest = Math.max(...labels.map(({ width }) => width), isOwn ? 0 : labelOf(pass.step.fed, ROOM, TYPE.small).width);
  const left = x + Math.ceil(longest) + GAP;
  const most = isOwn ? pass.steps.length : site.keys.length;
  const rowHeight = Math.max(ROWS.least, Math.min(ROWS.most, Math.floor(ROWS.tallest / most)));
  const newFrom = isOwn ? pass.at : pass.at === 0 ? 0 : site.keys.length;
  const top = y + BLOCK_TOP + (isOwn ? 0 : ROWS.most + GAP);
  const query = isOwn ? {} : { query: labelOf(pass.step.fed, ROOM, TYPE.small) };
  return { site, x, y, rows: labels, ...query, top, newFrom, rowHeight, strips: stripsOf(pass, site, left, top, rowHeight), height: top - y + most * rowHeight + BENEATH };
}

function stripsOf(pass: Pass, site: Site, left: number, top: number, rowHeight: number): Strip[] {
  const { queries, keys, values } = headIn(pass, site)?.steps ?? {};
  const isOwn = site.from.queries === site.from.keys;
  const place = (index: number) => left + index * (WIDTH + GAP);
  const own = isOwn ? { y: top + pass.at * rowHeight, rowHeight } : { y: top - ROWS.most - GAP, rowHeight: ROWS.most };
  return [
    ...(queries === undefined ? [] : [{ role: 'query', matrix: queries, x: place(0), width: WIDTH, ...own } as const]),
    ...(keys === undefined ? [] : [{ role: 'key', matrix: keys, x: place(1), y: top, width: WIDTH, rowHeight } as const]),
    ...(values === undefined ? [] : [{ role: 'value', matrix: values, x: place(2), y: top, width: WIDTH, rowHeight } as const]),
  ];
}
