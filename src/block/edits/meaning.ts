import { keyFor, knownWords } from '../dictionary';
import type { Line } from '../source';
import { bracketToken, type Value } from '../value';
import { writingOf, type Writing } from '../written';

/** What a key says, whatever its spelling: `[a]`, `["a"]` and a list over several lines are one. */
export interface Meaning {
  readonly id: string;
  readonly value: string;
}

export function readBlock(lines: readonly Line[]): Writing {
  return writingOf(lines, knownWords(), (word) => keyFor(word)?.form ?? 'yaml');
}

export function meaningsOf({ written }: Pick<Writing, 'written'>): readonly Meaning[] {
  return written.map(({ word, value }) => ({ id: keyFor(word)?.id ?? word, value: value === undefined ? '' : meaningOf(value) }));
}

export function meaningOf(value: Value): string {
  if (value.kind === 'mapping') return `{${value.entries.map((entry) => `${JSON.stringify(entry.key)}:${meaningOf(entry.value)}`).join()}}`;
  if (value.kind === 'list') return textOf(bracketToken(value)) ?? `[${value.items.map(meaningOf).join()}]`;
  return value.quoted || typeof value.value === 'string' ? JSON.stringify(value.source) : String(value.value);
}

function textOf(token: string | undefined): string | undefined {
  return token === undefined ? undefined : JSON.stringify(token);
}
