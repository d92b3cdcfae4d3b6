import { keyFor } from '../dictionary';
import { editedSource, type EditedSource } from '../edits/edited-source';
import { inFlow } from '../edits/in-flow';
import { meaningOf, readBlock } from '../edits/meaning';
import type { Key } from '../key';
import { belowOf, type Handed } from '../layers';
import { linesOf } from '../source';
import { bracketToken, type Value } from '../value';
import type { Written } from '../written';
import { valueOf } from './field';

/** A block's keys by id, each with its value as it would stand on one line; a key that is not declared is not there. */
export type Filled = ReadonlyMap<string, string>;

/** A block's text → what a form shows of it. */
export function filledFrom(source: string): Filled {
  return filledWith(readBlock(linesOf(source)).written);
}

/** What holds for the keys that it does not declare: from blocks that it builds on, and its note's defaults. */
export function filledBelow(source: string, handed: Handed): Filled {
  const lines = linesOf(source);
  return filledWith(belowOf(readBlock(lines), handed, lines).layers.flatMap(({ written }) => written));
}

function filledWith(written: readonly Written[]): Filled {
  const filled = new Map<string, string>();
  for (const { word, value } of written) {
    const key = keyFor(word);
    // The first declaration of a key is the one that counts.
    if (key !== undefined && !filled.has(key.id)) filled.set(key.id, value === undefined ? '' : oneLine(key, value));
  }
  return filled;
}

function oneLine(key: Pick<Key<unknown>, 'id'>, value: Value): string {
  const plain = value.kind === 'scalar' ? value.source : value.kind === 'list' ? bracketToken(value) : undefined;
  const meant = meaningOf(value);
  const spelled = [plain, inFlow(value, false)].find((text) => text !== undefined && !/[\r\n]/u.test(text) && says(key, text, meant));
  return spelled ?? inFlow(value, false);
}

function says(key: Pick<Key<unknown>, 'id'>, text: string, meant: string): boolean {
  const value = valueOf(key, text);
  return value !== undefined && meaningOf(value) === meant;
}

/** The block's text with one key as a form has it now: no text takes the key out. Nothing else in the block changes. */
export function withField(source: string, { id }: Pick<Key<unknown>, 'id'>, text: string): EditedSource {
  const written = text.trim();
  if (source.trim() === '' && id === 'queries' && isSentence(written)) return { ok: true, source: written };
  const edited = editedSource(source, { [id]: written === '' ? undefined : written });
  return edited.ok && source.trim() === '' ? { ok: true, source: edited.source.trim() } : edited;
}

/** Whether a lone text is read as the queries, word for word. */
function isSentence(text: string): boolean {
  const { written, diagnostics } = readBlock(linesOf(text));
  const [only, ...others] = written;
  return others.length === 0 && diagnostics.length === 0 && only?.word === 'queries' && only.value?.kind === 'scalar' && only.value.source === text;
}

/** The words of a list, or the one word, as far as they are words. */
export function wordsOf(text: string | undefined): readonly string[] {
  const value = text === undefined ? undefined : valueOf({ id: 'view' }, text);
  const items = value?.kind === 'list' ? value.items : value === undefined ? [] : [value];
  return items.flatMap((item) => (item.kind === 'scalar' ? [item.source] : []));
}

/** Several words as a value: a lone one needs no brackets. */
export function asWords(words: readonly string[]): string {
  return words.length > 1 ? `[${words.join(', ')}]` : (words[0] ?? '');
}
