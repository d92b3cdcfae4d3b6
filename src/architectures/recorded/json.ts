import { LIMITS } from '../../engine/limits';
import { grouped } from '../../engine/wording/counted';
import type { Fault } from './recording';

export type JsonObject = Readonly<Record<string, unknown>>;

export const DOCUMENTED = 'docs/recorded-attention.md has the format, and the lines of Python that write it.';

/** The text of a file → its object. What a parser says of a text differs from app to app, so it is not repeated. */
export function readJson(text: string): JsonObject | Fault {
  if (text.length > LIMITS.recording) return { fault: `holds ${grouped(text.length)} characters, more than ${grouped(LIMITS.recording)}.`, hint: 'Round the numbers to 4 decimals, or record fewer layers or a shorter text.' };
  const json = text.replace(/^\uFEFF/u, '');
  if (json.trim() === '') return { fault: 'is empty.', hint: DOCUMENTED };
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : { fault: `holds ${described(value)} where an object with "format", "model" and "tokens" is expected.`, hint: DOCUMENTED };
  } catch {
    return { fault: 'is not valid JSON.', hint: /\b(?:NaN|Infinity)\b/u.test(json) ? 'It holds NaN or Infinity, which JSON does not have: Python writes them where a number is not finite.' : DOCUMENTED };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** `has "format" 2`, `has no "model"`. */
export function held(path: string, value: unknown): string {
  return value === undefined ? `has no "${path}"` : `has "${path}" ${described(value)}`;
}

/** What was found, in a few words. */
export function described(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (isList(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (isObject(value)) return 'an object';
  if (typeof value === 'string') return 'a text';
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'null';
}
