import type { Value } from './value';

/** What a value became, or the part of it that cannot be understood. */
export type Outcome<Output> = { readonly ok: true; readonly output: Output } | Mistake;

export interface Mistake {
  readonly ok: false;
  readonly part: Value;
  /** Absent where "takes …; found …" says it all. */
  readonly message?: string;
  readonly hint?: string;
}

/** A kind of value: what it accepts, in words and for completion, and how it is read. */
export interface ValueKind<Output> {
  /** Completes "takes …": `a whole number from 1 to 64`. */
  readonly accepts: string;
  /** The words that are legal, where they can be listed. */
  readonly words?: readonly string[];
  /** The names that the entries of a mapping may have, where they can be listed. */
  readonly parts?: readonly string[];
  read(value: Value): Outcome<Output>;
}

/** Which chapter of the reference a key stands in. */
export type KeyGroup = 'attends' | 'computed' | 'shown';

/** One key of the block language: everything that validates, completes and documents it. */
export interface Key<Output> {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly group: KeyGroup;
  /** One sentence. */
  readonly doc: string;
  readonly default: string;
  /** A line, or a few, as written in a block. */
  readonly example: string;
  /** A one-line value of a `sequence` or `literal` is text to the end of the line; any other value is YAML. */
  readonly form: 'sequence' | 'literal' | 'yaml';
  /** May be a mapping from site to value. */
  readonly scoped: boolean;
  /** Its value is a mapping from words of the text, one of which may be spelled like a site: then only a mapping is what stands at a site. */
  readonly mapped?: boolean;
  readonly kind: ValueKind<Output>;
}

export function understood<Output>(output: Output): Outcome<Output> {
  return { ok: true, output };
}

export function mistaken(part: Value, message?: string, hint?: string): Mistake {
  return { ok: false, part, message, hint };
}

/** All of them as they are read, or the first that cannot be understood. */
export function eachUnderstood<Part, Output>(parts: readonly Part[], read: (part: Part) => Outcome<Output>): Outcome<readonly Output[]> {
  const outputs: Output[] = [];
  for (const part of parts) {
    const outcome = read(part);
    if (!outcome.ok) return outcome;
    outputs.push(outcome.output);
  }
  return understood(outputs);
}
