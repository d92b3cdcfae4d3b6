import { wordDocs } from '../completions/words';
import { readBlock } from '../edits/meaning';
import type { Key } from '../key';
import { keys } from '../keys';
import { linesOf } from '../source';
import type { Value } from '../value';

/** How a key is asked for: as text, as one of some words, as several of them, or as a mask. */
export type Control = 'text' | 'choice' | 'several' | 'mask';

/** A legal word and what it means, where a registry says so. */
export interface Word {
  readonly id: string;
  readonly doc?: string | undefined;
}

export interface Field {
  readonly key: Key<unknown>;
  readonly label: string;
  readonly control: Control;
  readonly words: readonly Word[];
}

export interface FieldGroup {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** What the form asks for, in its order. Everything else of a field comes from the schema. */
const GROUPS: readonly (readonly [name: string, keys: readonly Key<unknown>[]])[] = [
  ['Sequences', [keys.queries, keys.keys]],
  ['What stands around it', [keys.model, keys.architecture, keys.attention]],
  ['Mechanism', [keys.score, keys.normalize, keys.position]],
  ['What may be attended to', [keys.mask]],
  ['Heads and layers', [keys.heads, keys.layers]],
  ['What is shown', [keys.view, keys.focus, keys.title, keys.palette]],
];

export function fieldGroups(): readonly FieldGroup[] {
  return GROUPS.map(([name, members]) => ({ name, fields: members.map(fieldOf) }));
}

function fieldOf(key: Key<unknown>): Field {
  const docs = wordDocs(key.id);
  const words = (key.kind.words ?? []).map((id) => ({ id, doc: docs[id] }));
  return { key, label: labelOf(key), control: controlOf(key), words };
}

/** `Queries (Q, target)`: the words that a block may use. */
function labelOf({ id, aliases }: Key<unknown>): string {
  const name = id.charAt(0).toUpperCase() + id.slice(1);
  return aliases.length === 0 ? name : `${name} (${aliases.join(', ')})`;
}

/** What takes a number beside words is asked for as text: the words are offered there. */
function controlOf(key: Key<unknown>): Control {
  const [first, second] = key.kind.words ?? [];
  if (first === undefined || takes(key, '2')) return 'text';
  if (key.id === keys.mask.id) return 'mask';
  return takes(key, `[${first}, ${second ?? first}]`) ? 'several' : 'choice';
}

/** Whether a text behind the key's colon is legal. */
export function takes(key: Key<unknown>, text: string): boolean {
  const value = valueOf(key, text);
  return value !== undefined && key.kind.read(value).ok;
}

/** What stands behind the key's colon, on one line, as a value. */
export function valueOf(key: Pick<Key<unknown>, 'id'>, text: string): Value | undefined {
  const { written, diagnostics } = readBlock(linesOf(`${key.id}: ${text}`));
  return diagnostics.length === 0 ? written.find(({ word }) => word === key.id)?.value : undefined;
}
