import type { HeadLayout } from '../../engine/attention/head-layout';
import { product } from '../../engine/kernels/product';
import { makeAnew, type Keep } from '../../engine/matrices/keep';
import { entriesOf, FloatMatrix, sideBySide } from '../../engine/matrices/matrix';
import { randomMatrix, stream, uniform } from '../../engine/matrices/random';
import { SparseMatrix } from '../../engine/matrices/sparse-matrix';
import type { DeclaredProjections } from '../../model/spec';
import { patterns, type PatternId } from '.';
import { columnsAfter, PLACE_COLUMNS, type Columns } from './columns';
import type { Term } from './terms';

/** Wider word vectors are folded into this many columns of a head: enough to tell words apart. */
const MOST_WORD_COLUMNS = 64;

/** The heads of a site, and all that their matrices depend on. */
export interface PatternedSite {
  readonly seed: number;
  readonly name: string;
  readonly layer: number;
  readonly layout: HeadLayout;
  /** One a head. */
  readonly patterns: readonly PatternId[];
  /** Whether the keys are the queries themselves. */
  readonly self: boolean;
  readonly squaredLength: number;
  readonly longest: number;
  readonly offset: number;
  /** Where matrices are kept that other blocks have too. */
  readonly keep?: Keep;
}

/** Columns of the word vectors, without those of their places. */
export interface WordWidths {
  readonly words: number;
  readonly values: number;
}

/**
 * W_Q and W_K over [word vector ; place], (d + 32) × (d + 32) a head. W_Q holds the pattern; W_K picks the columns that it looks at.
 * W_V is the identity over the word vector, once for each head: every head hands over whole word vectors. There is no W_O.
 */
export function patternProjections({ keep = makeAnew, ...site }: PatternedSite, widths: WordWidths): DeclaredProjections {
  const { kvHeads } = site.layout;
  const allItDependsOn = JSON.stringify([site, widths]);
  const kept = (role: string, make: () => readonly FloatMatrix[]): FloatMatrix => keep(`pattern/${role}: ${allItDependsOn}`, () => new SparseMatrix(sideBySide(make())));
  const entered = (heads: readonly FloatMatrix[]): readonly FloatMatrix[] => heads.map((head) => enter(head, widths, keep));
  return {
    query: kept('query', () => entered(queryMatrices(site, columnsOf(widths)))),
    key: kept('key', () => entered(keyMatrices(site, columnsOf(widths)))),
    ...(kvHeads > 1 && { value: kept('value', () => Array.from({ length: kvHeads }, () => identity(widths.values))) }),
  };
}

type Designed = Omit<PatternedSite, 'keep'>;

function queryMatrices(site: Designed, columns: Columns): FloatMatrix[] {
  const terms = termsOf(site, columns);
  const meeting = meetingOf(sharingKeys(site, terms), columns);
  return terms.map((ofHead, head) => weighted(ofHead, sharpness(site, head), meeting));
}

/** Heads that share keys look at what any of them looks at. */
function keyMatrices(site: Designed, columns: Columns): FloatMatrix[] {
  const groups = sharingKeys(site, termsOf(site, columns));
  return groups.map((terms) => picked(terms, site.self, meetingOf(groups, columns)));
}

/** The terms of all heads that share a key head. */
function sharingKeys({ layout: { heads, kvHeads } }: Designed, terms: readonly (readonly Term[])[]): (readonly Term[])[] {
  const sharing = heads / kvHeads;
  return Array.from({ length: kvHeads }, (_, kv) => terms.slice(kv * sharing, (kv + 1) * sharing).flat());
}

/** Where the two sides of a term meet in a head. */
interface Meeting {
  readonly inputs: number;
  /** Columns of a query or key of one head. */
  readonly width: number;
  readonly columnOf: (term: Term) => number;
}

/**
 * At the column that the key is read from. But of heads that share keys one may need a column in another sequence that the next one leaves out there:
 * then what is looked at within a sequence alone meets in columns of its own, after the others.
 */
function meetingOf(groups: readonly (readonly Term[])[], { total }: Columns): Meeting {
  if (!groups.some(atOdds)) return { inputs: total, width: total, columnOf: ({ key }) => key };
  return { inputs: total, width: 2 * total, columnOf: ({ key, withinSequence }) => (withinSequence === true ? total + key : key) };
}

function atOdds(terms: readonly Term[]): boolean {
  const everywhere = new Set(terms.filter(({ withinSequence }) => withinSequence !== true).map(({ key }) => key));
  return terms.some(({ key, withinSequence }) => withinSequence === true && everywhere.has(key));
}

function columnsOf({ words }: Pick<WordWidths, 'words'>): Columns {
  return columnsAfter(Math.min(words, MOST_WORD_COLUMNS));
}

function termsOf(site: Designed, columns: Columns): (readonly Term[])[] {
  return site.patterns.map((id) => patterns[id].terms({ ...site, columns }));
}

/** Words wider than a head's columns are folded into them first. */
function enter(head: FloatMatrix, { words }: WordWidths, keep: Keep): FloatMatrix {
  const columns = columnsOf({ words });
  return words > columns.words ? product(keep(`folding/${words}`, () => folding(words, columns)), head) : head;
}

/** Entries of all three matrices together, but for heads at odds about the keys they share, whose Q and K are twice as wide. */
export function patternEntries({ heads, kvHeads }: HeadLayout, { words, values }: WordWidths): number {
  const headWidth = Math.min(words, MOST_WORD_COLUMNS) + PLACE_COLUMNS;
  return (words + PLACE_COLUMNS) * headWidth * (heads + kvHeads) + values * values * kvHeads;
}

/** √d_k makes up for the default scale, whatever the width: strengths stay what they were designed to be. */
function weighted(terms: readonly Term[], factor: number, { inputs, width, columnOf }: Meeting): FloatMatrix {
  const matrix = FloatMatrix.zeros(inputs, width);
  for (const term of terms) {
    const cell = term.query * width + columnOf(term);
    matrix.data[cell] = (matrix.data[cell] ?? 0) + term.weight * factor * Math.sqrt(width);
  }
  return matrix;
}

/** 1 where a column is looked at, by any of the heads that share these keys. */
function picked(terms: readonly Term[], self: boolean, { inputs, width, columnOf }: Meeting): FloatMatrix {
  const matrix = FloatMatrix.zeros(inputs, width);
  for (const term of terms) {
    if (self || term.withinSequence !== true) matrix.data[term.key * width + columnOf(term)] = 1;
  }
  return matrix;
}

/** A pattern's first head is as designed; those that repeat it are softer by a factor of their own, so that its promise holds in all of them. */
function sharpness({ seed, name, layer, patterns: ids }: Designed, head: number): number {
  if (ids.indexOf(ids[head] ?? 'similar') === head) return 1;
  return 0.4 + 0.4 * uniform(stream(seed, `${name}/${layer}/${head + 1}/pattern`));
}

/** Random directions keep what is near near: Johnson and Lindenstrauss 1984. The columns of the place pass as they are. */
function folding(words: number, columns: Columns): FloatMatrix {
  const directions = randomMatrix(words, columns.words, 1 / Math.sqrt(columns.words), stream(0, `folding/${words}`));
  const matrix = FloatMatrix.zeros(words + PLACE_COLUMNS, columns.total);
  for (let row = 0; row < words; row++) {
    matrix.data.set(entriesOf(directions, row), row * columns.total);
  }
  for (let place = 0; place < PLACE_COLUMNS; place++) matrix.data[(words + place) * columns.total + columns.words + place] = 1;
  return matrix;
}

function identity(size: number): FloatMatrix {
  const matrix = FloatMatrix.zeros(size, size);
  for (let i = 0; i < size; i++) matrix.data[i * size + i] = 1;
  return matrix;
}
