import type { Diagnostic } from '../model/diagnostic';
import { DEFAULTS_KEY } from './defaults-key';
import { warning } from './diagnostics';
import { allKeys, keyFor } from './dictionary';
import { keys } from './keys';
import type { Range } from './source';
import { quote } from './value';
import type { Entry, Scalar, Value } from './value';
import type { Written } from './written';

/** Keys that say what one block is about, or speak of its own words and cells. */
const OF_ONE_BLOCK: ReadonlySet<string> = new Set([
  keys.queries, keys.keys, keys.values, keys.from, keys.import, keys.shots, keys.replace, keys.nudge,
  keys.models, keys.compare, keys.difference, keys.annotate, keys.title, keys.caption,
].map(({ id }) => id));

/** What the frontmatter of a note says of its blocks. */
export interface NoteDefaults {
  readonly written: readonly Written[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The value of the frontmatter's key, as JSON → keys for every block; mistakes are told at `place`, the block having no such line. */
export function defaultsFrom(json: string, place: Range): NoteDefaults {
  const data: unknown = JSON.parse(json);
  const value = valueOf(data, (path) => within(place, path), []);
  if (value.kind !== 'mapping') return { written: [], diagnostics: [noMapping(value)] };
  const [taken, refused] = [value.entries.filter((entry) => !isOfOneBlock(entry)), value.entries.filter(isOfOneBlock)];
  return { written: taken.map(writtenOf), diagnostics: refused.map(refusal) };
}

/** A property that has nothing behind it is a key without a value. */
function writtenOf({ key, keyRange, value }: Entry): Written {
  const isEmpty = value.kind === 'scalar' && value.value === null;
  return { word: key, wordRange: keyRange, broken: false, ...(!isEmpty && { value }) };
}

/** Whether a key makes no sense for all blocks of a note. */
export function isOfOneBlock({ key }: Pick<Entry, 'key'>): boolean {
  return OF_ONE_BLOCK.has(keyFor(key)?.id ?? '');
}

function noMapping(value: Value): Diagnostic {
  return warning(value.range, `Defaults are keys of a block, each with a value; found ${quote(value)}, which is ignored.`, `For example: ${DEFAULTS_KEY}: {score: dot, precision: 3}`);
}

function refusal({ key, keyRange }: Entry): Diagnostic {
  return warning(keyRange, `"${key}" is for one block, not for all of a note, so it is ignored.`, 'Write it into the block.');
}

function within(place: Range, path: readonly string[]): Range {
  return { ...place, origin: { elsewhere: 'frontmatter', words: `In the note's frontmatter, ${[DEFAULTS_KEY, ...path].join(' › ')}` } };
}

function valueOf(data: unknown, placeOf: (path: readonly string[]) => Range, path: readonly string[]): Value {
  const range = placeOf(path);
  if (Array.isArray(data)) return { kind: 'list', range, items: data.map((item: unknown) => valueOf(item, placeOf, path)) };
  if (typeof data === 'object' && data !== null) {
    const entries = Object.entries(data).map(([key, part]: [string, unknown]) => ({ key, keyRange: placeOf([...path, key]), value: valueOf(part, placeOf, [...path, key]) }));
    return { kind: 'mapping', range, entries };
  }
  return { kind: 'scalar', range, ...scalarOf(data) };
}

/** Whether a text stood in quotes is not known any more: one that would be a number without them did. */
function scalarOf(data: unknown): Pick<Scalar, 'value' | 'source' | 'quoted'> {
  if (typeof data === 'string') return { value: data, source: data, quoted: data.trim() !== '' && !Number.isNaN(Number(data)) };
  if (typeof data === 'number' || typeof data === 'boolean') return { value: data, source: String(data), quoted: false };
  return { value: null, source: '', quoted: false };
}

/** Keys that name words, which one block has and another has not. */
const NAMES_WORDS: ReadonlySet<string> = new Set([keys.knockout, keys.aliases].map(({ id }) => id));

/**
 * What is wrong with a value only in this block. A default that the block has no use for is no mistake of anybody's; one that does
 * not fit is told of, and is no error where the block is drawn without it.
 */
export function forgiven(diagnostic: Diagnostic, key: string, isDrawn: boolean): readonly Diagnostic[] {
  if (diagnostic.elsewhere !== 'frontmatter' || !isDrawn) return [diagnostic];
  const group = allKeys().find(({ id }) => id === key)?.group;
  const isIdle = diagnostic.severity === 'warning' || group === 'shown' || NAMES_WORDS.has(key);
  return isIdle ? [] : [{ ...diagnostic, severity: 'warning' }];
}
