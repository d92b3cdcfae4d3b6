import { meansCell, spelled } from '../../engine/names/cell-names';
import type { CellName, KeyOrCell, Nudge, TokenName } from '../../model/spec';
import type { Site } from '../../model/trace';
import type { ByHand } from '../../model/what-if';
import { MOST_NUDGED } from '../../block/values/nudge';

export type Tokens = Pick<Site, 'queries' | 'keys'>;

/** A cell by its row and column. */
export interface Place {
  readonly query: number;
  readonly key: number;
}

/** Words that need no quotes wherever they stand in YAML, and are no numbers. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N}'’-]*$/u;

/** By its word where no other token is spelled so, else by its position. */
function nameOf(tokens: readonly string[], position: number): TokenName {
  const token = tokens[position] ?? '';
  return PLAIN.test(token) && tokens.indexOf(token) === tokens.lastIndexOf(token) ? token : position;
}

function cellOf({ queries, keys }: Tokens, { query, key }: Place): CellName {
  return { query: nameOf(queries, query), key: nameOf(keys, key) };
}

function isWhole(name: KeyOrCell): name is TokenName {
  return typeof name !== 'object';
}

/** Whether the key's whole column is closed by hand. */
export function closesKey({ knockout }: ByHand, tokens: Tokens, key: number): boolean {
  return knockout.some((name) => isWhole(name) && meansCell(name, tokens)(0, key));
}

/** Closes a column, or takes away what closes it. */
export function toggledKey(hand: ByHand, tokens: Tokens, key: number): ByHand {
  const isOpened = closesKey(hand, tokens, key);
  const others = hand.knockout.filter((name) => !isWhole(name) || !meansCell(name, tokens)(0, key));
  return { ...hand, knockout: isOpened ? others : [...others, nameOf(tokens.keys, key)] };
}

/** Closes a cell, or takes away what closes it alone. */
export function toggledCell(hand: ByHand, tokens: Tokens, place: Place): ByHand {
  const others = hand.knockout.filter((name) => isWhole(name) || !meansCell(name, tokens)(place.query, place.key));
  const isOpened = others.length < hand.knockout.length;
  return { ...hand, knockout: isOpened ? others : [...others, cellOf(tokens, place)] };
}

/** What is added to a cell's score: by its own nudges, and by its column's. */
export function nudgeAt({ nudge }: ByHand, tokens: Tokens, { query, key }: Place): number {
  return tenths(nudge.filter(({ of }) => meansCell(of, tokens, true)(query, key)).reduce((sum, { by }) => sum + by, 0));
}

/** The cell with so much added to its score, all nudges of it together. */
export function nudgedTo(hand: ByHand, tokens: Tokens, place: Place, by: number): ByHand {
  const name = cellOf(tokens, place);
  const others = hand.nudge.filter(({ of }) => spelled(of) !== spelled(name));
  const own = tenths(Math.max(-MOST_NUDGED, Math.min(MOST_NUDGED, by)) - nudgeAt({ ...hand, nudge: others }, tokens, place));
  const changed: Nudge = { of: name, by: own };
  if (own === 0) return { ...hand, nudge: others };
  // Where it stands already it stays.
  return { ...hand, nudge: others.length === hand.nudge.length ? [...others, changed] : hand.nudge.map((one) => (spelled(one.of) === spelled(name) ? changed : one)) };
}

/** Without the nudges that are of single cells, this one among them. */
export function unnudged(hand: ByHand, tokens: Tokens, { query, key }: Place): ByHand {
  return { ...hand, nudge: hand.nudge.filter(({ of }) => isWhole(of) || !meansCell(of, tokens)(query, key)) };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

export function sameHands(a: ByHand, b: ByHand): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
