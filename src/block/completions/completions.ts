import type { Place } from '../../model/diagnostic';
import type { ValueKind } from '../key';
import { keyFor, allKeys } from '../dictionary';
import type { AnyKey } from '../dictionary';
import { keys } from '../keys';
import type { Handed } from '../layers';
import { siteIds } from '../sites';
import { linesOf } from '../source';
import { caretAfter, type Caret } from './caret';
import { labelled, type Completion } from './completion';
import { formulaCompletions, lastName } from './formula';
import { tokensOf, vocabularyFor } from './tokens';
import { wordDocs } from './words';

/** What may be written at a place, and from where on it replaces what has been typed. */
export interface Completing {
  readonly from: Place;
  readonly word: string;
  readonly completions: readonly Completion[];
}

/** A block's text and where the caret stands in it → what may stand there, what begins alike first; undefined where nothing is to be offered. */
export function completionsAt(text: string, { line, column }: Place, handed: Handed = {}): Completing | undefined {
  const lines = linesOf(text);
  const before = [...lines.slice(0, line - 1).map((one) => one.text), (lines[line - 1]?.text ?? '').slice(0, column - 1)].join('\n');
  const caret = caretAfter(before);
  // A value begins after a blank.
  if (caret === undefined || before.endsWith(':')) return undefined;
  const word = caret.path.includes(keys.formula.id) && caret.slot === 'value' ? lastName(caret.word) : caret.word;
  const completions = matching(offered(caret, { text, handed }), word);
  const isWritten = completions.some(({ label, insert }) => label === word && (insert === undefined || completions.length === 1));
  return completions.length === 0 || isWritten ? undefined : { from: { line, column: column - word.length }, word, completions };
}

/** What is read to know what may be written. */
interface Block {
  readonly text: string;
  readonly handed: Handed;
}

function offered(caret: Caret, block: Block): readonly Completion[] {
  const { slot, path: [owner, ...inner], word } = caret;
  if (owner === undefined) return word === '' && slot === 'key' ? [] : keyCompletions(declaredIn(block.text));
  const key = keyFor(owner);
  if (key === undefined) return [];
  if (key.id === keys.compare.id) return inReading({ ...caret, path: inner }, block);
  if (slot === 'text') return word === '' ? [] : labelled(vocabularyFor(block.text, 'queries', block.handed));
  return slot === 'key' ? partCompletions(key, inner, block) : valueCompletions(key, { ...caret, path: inner }, block);
}

/** A reading takes the keys of a block; a lone word in the list names an architecture or a model. */
function inReading(caret: Caret, block: Block): readonly Completion[] {
  if (caret.path.length > 0) return offered(caret, block);
  return caret.slot === 'key' ? keyCompletions([keys.compare.id]) : wordCompletions(keys.compare);
}

function keyCompletions(declared: readonly string[]): readonly Completion[] {
  return allKeys().filter(({ id }) => !declared.includes(id)).map(({ id, doc }) => ({ label: id, insert: `${id}: `, doc }));
}

/** The keys that the block has already. */
function declaredIn(text: string): readonly string[] {
  return linesOf(text).flatMap(({ text: line }) => keyFor(/^([\p{L}\p{N}_-]+):(?:\s|$)/u.exec(line)?.[1] ?? '')?.id ?? []);
}

/** The names of a mapping's entries: sites, parts of the value, or the block's own words. */
function partCompletions(key: AnyKey, inner: readonly string[], { text, handed }: Block): readonly Completion[] {
  if (inner.some((part) => !siteIds.includes(part))) return [];
  const sites = key.scoped && inner.length === 0 ? siteIds : [];
  const parts = kindOf(key).parts ?? [];
  const tokens = NAMES_TOKENS.has(key.id) ? tokensOf(text, handed) : [];
  const docs = wordDocs(key.id);
  return [...parts, ...tokens, ...sites].map((label) => ({ label, insert: `${label}: `, doc: docs[label] }));
}

function valueCompletions(key: AnyKey, { path, word }: Caret, { text, handed }: Block): readonly Completion[] {
  if (key.id === keys.formula.id) return formulaCompletions(path.at(-1));
  if (key.form === 'sequence') return word === '' ? [] : labelled(vocabularyFor(text, key.id === keys.keys.id ? 'keys' : 'queries', handed));
  if (key.id === keys.replace.id && path.length > 0) return word === '' ? [] : labelled(vocabularyFor(text, 'queries', handed));
  if (path.some((part) => !siteIds.includes(part))) return [];
  return [...wordCompletions(key), ...labelled(TAKES_TOKENS.has(key.id) ? tokensOf(text, handed) : [])];
}

function wordCompletions(key: AnyKey): readonly Completion[] {
  const docs = wordDocs(key.id);
  return (kindOf(key).words ?? []).map((label) => ({ label, doc: docs[label] }));
}

/** Values that name words of the block, and mappings whose entries do. */
const TAKES_TOKENS: ReadonlySet<string> = new Set(['focus', 'knockout', 'hide']);
const NAMES_TOKENS: ReadonlySet<string> = new Set(['replace', 'nudge', 'aliases', 'annotate']);

function kindOf({ id }: AnyKey): Pick<ValueKind<unknown>, 'words' | 'parts'> {
  const all: Readonly<Record<string, { readonly kind: Pick<ValueKind<unknown>, 'words' | 'parts'> }>> = keys;
  return all[id]?.kind ?? {};
}

/** Those that begin as typed, then those that hold it further on; each label once. */
function matching(completions: readonly Completion[], word: string): readonly Completion[] {
  const typed = word.toLowerCase();
  const place = ({ label }: Completion) => label.toLowerCase().indexOf(typed);
  const found = completions.filter((one, index) => place(one) >= 0 && completions.findIndex(({ label }) => label === one.label) === index);
  const [first, later] = [found.filter((one) => place(one) === 0), found.filter((one) => place(one) > 0)];
  return typed.length < LONG_ENOUGH ? first : [...first, ...later];
}

/** From so many letters on, a word is found by its middle too. */
const LONG_ENOUGH = 3;
