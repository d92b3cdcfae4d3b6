import { architectures } from '../../architectures';
import { trainedModels } from '../../architectures/models';
import { presets } from '../../architectures/presets';
import { LIMITS } from '../../engine/limits';
import { mistaken, understood } from '../key';
import type { Mistake, ValueKind } from '../key';
import type { Range } from '../source';
import { didYouMean } from '../suggestion';
import { quote, shorten } from '../value';
import type { Mapping, Scalar, Value } from '../value';
import type { Written } from '../written';
import { architectureKind } from './architecture';
import { idsOf } from './word';

/** A reading of the block: what is written anew for it. */
export interface Override {
  readonly name: string;
  readonly range: Range;
  readonly written: readonly Written[];
}

/** The readings that can be understood, and what is wrong with the others. */
export interface Comparison {
  readonly overrides: readonly Override[];
  readonly mistakes: readonly Mistake[];
}

const MODELS: readonly string[] = [...idsOf(presets), ...idsOf(trainedModels)];
const ARCHITECTURES: readonly string[] = architectureKind(idsOf(architectures)).words ?? [];
const NAMES = [...ARCHITECTURES, ...MODELS];

const EXAMPLE = 'For example: compare: [{attention: self}, {attention: cross}]';
/** A block as it is, among its readings. */
const AS_WRITTEN = 'as written';
const LONGEST_NAME = 80;

/** `[{}, {replace: {tired: wide}}]`, or names: `[bert, gpt-2]`. */
export const comparison: ValueKind<Comparison> = {
  accepts: 'a list of readings, each a mapping of keys of a block, or the name of an architecture or a model',
  words: NAMES,
  read(value) {
    const items = value.kind === 'list' ? value.items : [value];
    if (items.length === 0) return mistaken(value);
    const read = items.slice(0, LIMITS.readings).map(readItem);
    const surplus = items[LIMITS.readings];
    const tooMany = surplus === undefined ? [] : [mistaken(surplus, `There are ${items.length} readings, which is too many.`, `The first ${LIMITS.readings} are drawn.`)];
    return understood({
      overrides: read.flatMap((item) => ('ok' in item ? [] : [item])),
      mistakes: [...read.flatMap((item) => ('ok' in item ? [item] : [])), ...tooMany],
    });
  },
};

function readItem(value: Value): Override | Mistake {
  if (value.kind === 'mapping') return ofMapping(value);
  if (value.kind === 'list') return mistaken(value, `Found ${quote(value)} where a reading is expected.`, EXAMPLE);
  return ofName(value);
}

function ofMapping(mapping: Mapping): Override {
  const written = mapping.entries.map(({ key, keyRange, value }) => ({ word: key, wordRange: keyRange, value, broken: false }));
  return { name: nameOf(mapping), range: mapping.range, written };
}

/** What a reading writes anew, as a line; a title of its own is its name. */
function nameOf({ entries }: Mapping): string {
  const title = entries.find(({ key, value }) => key === 'title' && value.kind === 'scalar' && value.source.trim() !== '')?.value;
  if (title?.kind === 'scalar') return title.source;
  if (entries.length === 0) return AS_WRITTEN;
  return cut(entries.map(({ key, value }) => `${key}: ${asWritten(value)}`).join(', '));
}

function cut(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${Array.from(name).slice(0, LONGEST_NAME - 1).join('')}…`;
}

function asWritten(value: Value): string {
  if (value.kind === 'scalar') return value.source;
  if (value.kind === 'list') return `[${value.items.map(asWritten).join(', ')}]`;
  return `{${value.entries.map(({ key, value: part }) => `${key}: ${asWritten(part)}`).join(', ')}}`;
}

function ofName(scalar: Scalar): Override | Mistake {
  const name = scalar.source.trim();
  const word = MODELS.includes(name) ? 'model' : ARCHITECTURES.includes(name) ? 'architecture' : undefined;
  if (word === undefined) return unknownName(name, scalar);
  return { name, range: scalar.range, written: [{ word, wordRange: scalar.range, value: scalar, broken: false }] };
}

function unknownName(name: string, scalar: Scalar): Mistake {
  const attention = ['self', 'cross'].includes(name) ? `Write {attention: ${name}}.` : undefined;
  const hint = attention ?? didYouMean(name, NAMES) ?? EXAMPLE;
  return mistaken(scalar, name === '' ? 'A reading is empty.' : `There is no architecture or model "${shorten(name)}" to compare.`, hint);
}
