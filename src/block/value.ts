import type { TextSpan } from '../model/diagnostic';
import type { Range } from './source';

/** A value as written in a block, with the place of each of its parts. */
export type Value = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: 'scalar';
  readonly range: Range;
  /** What YAML 1.2 makes of it: a text, a number, true, false or null. */
  readonly value: string | number | boolean | null;
  /** As spelled in the block; of a quoted scalar, the text inside the quotes. */
  readonly source: string;
  readonly quoted: boolean;
  /** Where a part of `source` stands; absent where that is not needed. */
  readonly rangeWithin?: (part: TextSpan) => Range;
}

export interface List {
  readonly kind: 'list';
  readonly range: Range;
  readonly items: readonly Value[];
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly range: Range;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  /** Whether the key stands in quotes. */
  readonly quoted?: boolean;
  readonly value: Value;
}

/** Without places. `fromEntries` defines properties, so that a key named `__proto__` is one like any other. */
export function plain(value: Value): unknown {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return bracketToken(value) ?? value.items.map(plain);
  return Object.fromEntries(value.entries.map((entry) => [entry.key, plain(entry.value)]));
}

/** A lone capitalised `[MASK]` is that token, not a list of one word. */
export function bracketToken(list: List): string | undefined {
  const [only, ...others] = list.items;
  if (only?.kind !== 'scalar' || only.quoted || others.length > 0) return undefined;
  return /^[A-Z][A-Z0-9_]+$/.test(only.source) ? `[${only.source}]` : undefined;
}

/** The part that a path leads to, as far as it leads. */
export function partAt(value: Value, path: readonly (string | number)[]): Value {
  const [step, ...rest] = path;
  if (step === undefined || value.kind === 'scalar') return value;
  const part = value.kind === 'list' ? value.items[Number(step)] : value.entries.find((entry) => entry.key === step)?.value;
  return part === undefined ? value : partAt(part, rest);
}

const LONGEST_QUOTE = 40;

/** How a mistake quotes what it found: short, on one line. */
export function quote(value: Value): string {
  if (value.kind === 'list') return value.items.length === 0 ? 'an empty list' : `a list of ${value.items.length}`;
  if (value.kind === 'mapping') return `a mapping with ${value.entries.map((entry) => shorten(entry.key)).join(', ') || 'nothing in it'}`;
  return value.source === '' ? 'nothing' : `"${shorten(value.source)}"`;
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  const marks = Array.from(line.slice(0, LONGEST_QUOTE * 2));
  return marks.length > LONGEST_QUOTE ? `${marks.slice(0, LONGEST_QUOTE).join('')}…` : line;
}
