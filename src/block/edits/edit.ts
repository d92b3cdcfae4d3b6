import { keyFor, type AnyKey } from '../dictionary';
import { linesOf } from '../source';
import type { Value } from '../value';
import type { Writing } from '../written';
import { asLines, replaced, unedited, type Edited } from './edited-line';
import { withEntry, withoutEntry } from './flow';
import { withoutKey, withValue } from './key-lines';
import { meaningOf, meaningsOf, readBlock } from './meaning';

/** Key → its value as it would stand after the colon on one line; undefined takes the key out. */
export type KeyChanges = Readonly<Record<string, string | undefined>>;

export type Edit = { readonly ok: true; readonly lines: Edited } | { readonly ok: false; readonly why: string };

/**
 * Changes keys in a block's lines and leaves all else as it stands: comments, blank lines, order, unknown keys. What was written
 * is read again: where a key would say anything else than it should, or another key anything else than it did, nothing is changed.
 */
export function edit(texts: readonly string[], changes: KeyChanges): Edit {
  let lines = unedited(texts);
  for (const [word, text] of Object.entries(changes)) {
    const key = keyFor(word);
    if (key === undefined) throw new Error(`There is no key ${word} to write.`);
    const changed = text === undefined ? taken(lines, key) : written(lines, key, text.replace(/\s+/gu, ' ').trim());
    if (changed === undefined) return { ok: false, why: `"${key.id}" cannot be ${text === undefined ? 'taken out' : 'written'} without changing what else the block says.` };
    lines = changed;
  }
  return { ok: true, lines };
}

function taken(lines: Edited, key: AnyKey): Edited | undefined {
  const shorter = isFlow(lines) ? withoutEntry(lines, key) : withoutKey(lines, key);
  return says(shorter, lines, key, undefined) ? shorter : undefined;
}

function written(lines: Edited, key: AnyKey, text: string): Edited | undefined {
  const [wanted] = readBlock(linesOf(`${key.id}: ${text}`)).written;
  if (wanted?.value === undefined) return undefined;
  const { value } = wanted;
  if (says(lines, lines, key, value)) return lines;
  return candidates(lines, key, text, value).find((candidate) => says(candidate, lines, key, value));
}

function candidates(lines: Edited, key: AnyKey, text: string, value: Value): readonly Edited[] {
  if (isFlow(lines)) return withEntry(lines, key, value);
  const inSentence = spoken(readBlock(asLines(lines)), key);
  if (inSentence === undefined) return withValue(lines, key, text);
  return inSentence.range.start.line === inSentence.range.end.line ? [replaced(lines, inSentence.range, text)] : [];
}

/** The part of the sentence that is the key's value. */
function spoken({ written: all }: Writing, key: AnyKey): Value | undefined {
  const found = all.find(({ word }) => keyFor(word)?.id === key.id);
  return found?.value !== undefined && found.wordRange === found.value.range ? found.value : undefined;
}

function isFlow(lines: Edited): boolean {
  return asLines(lines).find(({ text }) => text.trim() !== '')?.text.trimStart().startsWith('{') === true;
}

/** Whether the key says what it should, and all others what they said; nothing is wrong that was not wrong before. */
function says(after: Edited, before: Edited, key: AnyKey, value: Value | undefined): boolean {
  const [now, then] = [readBlock(asLines(after)), readBlock(asLines(before))];
  const own = meaningsOf(now).find(({ id }) => id === key.id)?.value;
  const others = (writing: Writing) => JSON.stringify(meaningsOf(writing).filter(({ id }) => id !== key.id));
  return own === (value && meaningOf(value)) && others(now) === others(then) && now.diagnostics.length <= then.diagnostics.length;
}
