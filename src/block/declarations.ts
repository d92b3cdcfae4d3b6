import type { Diagnostic, Problem, TextSpan } from '../model/diagnostic';
import type { Scoped } from '../model/scoped';
import { error, MOST_MISTAKES, warning } from './diagnostics';
import { keyFor, knownWords } from './dictionary';
import type { AnyKey } from './dictionary';
import type { Key, Mistake, Outcome } from './key';
import { siteIds } from './sites';
import type { Range } from './source';
import { didYouMean } from './suggestion';
import { partAt, quote, shorten } from './value';
import type { Entry, Value } from './value';
import type { Written } from './written';

/** Of these two, whoever writes one anew lets go of the other: each says what the whole block is. */
const ONE_OF_TWO: Readonly<Record<string, string>> = { architecture: 'model', model: 'architecture' };

/** The keys a block declares: gives each value as its key reads it, and collects what is wrong with it. */
export class Declarations {
  private readonly byKey = new Map<string, Written>();
  private readonly collected: Diagnostic[] = [];
  /** A key may be asked for twice; its mistake is said once. */
  private readonly reported: Set<Value>;

  /** `otherwise`: what an unknown key may be, where it is near no known one. */
  constructor(written: readonly Written[], private readonly whole: Range, private readonly below?: Declarations, private readonly otherwise = ABOVE_ALL_KEYS, private readonly letsGo = true) {
    this.reported = below?.reported ?? new Set();
    for (const one of written) this.add(one);
  }

  /** The same block with some of its keys written anew; what they leave alone, and its mistakes, are those of this one. */
  over(written: readonly Written[], whole: Range): Declarations {
    return new Declarations(written, whole, this, KEYS_OF_A_BLOCK);
  }

  /** The same block with more keys at its end; all that it says already stays. */
  adding(written: readonly Written[], whole: Range): Declarations {
    return new Declarations(written, whole, this, KEYS_OF_A_BLOCK, false);
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.collected;
  }

  has(key: AnyKey): boolean {
    return this.find(key.id) !== undefined;
  }

  /** Whether the key is written here, not in what lies below. */
  writes(key: string): boolean {
    return this.byKey.has(key);
  }

  value<Output>(key: Key<Output>): Output | undefined {
    const written = this.find(key.id);
    return written?.value && this.outcome(key, key.kind.read(written.value));
  }

  /** As spelled in the block, where the value is a single text. */
  textOf(key: AnyKey): string | undefined {
    const value = this.find(key.id)?.value;
    return value?.kind === 'scalar' ? value.source : undefined;
  }

  /** `mask: causal`, or a mapping from site to value: `mask: {self: causal}`. */
  scoped<Output>(key: Key<Output>): Scoped<Output> {
    const value = this.find(key.id)?.value;
    if (!value) return { at: {} };
    if (!isScoped(value, key)) return { everywhere: this.value(key), at: {} };
    const outputs = value.entries.flatMap((entry) => {
      if (!standsAtSite(entry, key)) return this.unknownSite(entry);
      const output = this.outcome(key, key.kind.read(entry.value));
      return output === undefined ? [] : [[entry.key, output] as const];
    });
    return { at: Object.fromEntries(outputs) };
  }

  rangeOf(key: Pick<AnyKey, 'id'>): Range {
    return this.find(key.id)?.wordRange ?? this.whole;
  }

  /** A mistake that the lower layers found, at the part of the text that it speaks of; at the site that is shown, where it names none. */
  locate({ severity, message, hint, key, path, site, within, onEntry }: Problem, shownSite: string): Diagnostic {
    const value = this.find(key)?.value;
    const scoped = value && isScoped(value, keyFor(key)) ? value.entries.find((entry) => entry.key === (site ?? shownSite))?.value : undefined;
    const range = value ? (onEntry === true ? entryRange(scoped ?? value, path) : rangeOf(partReached(scoped ?? value, path ?? []), within)) : this.whole;
    return severity === 'error' ? error(range, message, hint) : warning(range, message, hint);
  }

  /** A value that its key reads in parts: what is wrong with one of them. */
  mistake<Output>(key: Key<Output>, mistake: Mistake): void {
    if (!this.reported.has(mistake.part)) this.report(key, mistake);
  }

  private find(key: string): Written | undefined {
    const own = this.byKey.get(key);
    const other = ONE_OF_TWO[key];
    const letGo = this.letsGo && other !== undefined && this.byKey.has(other);
    return own ?? (letGo ? undefined : this.below?.find(key));
  }

  private unknownSite({ key, keyRange }: Entry): [] {
    const meant = didYouMean(key, siteIds);
    this.collected.push(error(keyRange, `There is no site "${shorten(key)}".`, meant ?? `The sites are: ${siteIds.join(', ')}.`));
    return [];
  }

  private add(written: Written): void {
    const key = keyFor(written.word);
    if (!key) this.collected.push(unknownKey(written, this.otherwise, this.collected.length < MOST_MISTAKES));
    else if (this.byKey.has(key.id)) this.collected.push(declaredTwice(written, key));
    else {
      this.byKey.set(key.id, written);
      if (!written.value && !written.broken) this.collected.push(error(written.wordRange, `"${written.word}" has no value.`, forExample(key)));
    }
  }

  private outcome<Output>(key: Key<Output>, outcome: Outcome<Output>): Output | undefined {
    if (outcome.ok) return outcome.output;
    this.mistake(key, outcome);
    return undefined;
  }

  private report<Output>(key: Key<Output>, outcome: Mistake): void {
    this.reported.add(outcome.part);
    this.collected.push(mistakeIn(key, outcome));
  }
}

/** What is said of a value that its key cannot read. */
export function mistakeIn<Output>(key: Key<Output>, { part, message, hint }: Mistake): Diagnostic {
  const meant = part.kind === 'scalar' && key.kind.words ? didYouMean(part.source, key.kind.words) : undefined;
  return error(part.range, message ?? `"${key.id}" takes ${key.kind.accepts}; found ${quote(part)}.`, hint ?? [meant, forExample(key)].filter(Boolean).join(' '));
}

function rangeOf(part: Value, within: TextSpan | undefined): Range {
  const narrowed = within !== undefined && part.kind === 'scalar' ? part.rangeWithin?.(within) : undefined;
  return narrowed ?? part.range;
}

/** A path counts rules from 0 where several may stand; a lone one need not be in a list. */
function partReached(value: Value, path: readonly (string | number)[]): Value {
  return value.kind !== 'list' && typeof path[0] === 'number' ? partAt(value, path.slice(1)) : partAt(value, path);
}

/** The words before the colon of an entry that is counted from 0. */
function entryRange(value: Value, [index]: readonly (string | number)[] = []): Range {
  return (value.kind === 'mapping' ? value.entries[Number(index)]?.keyRange : undefined) ?? value.range;
}

type Scoping = Pick<AnyKey, 'mapped'> | undefined;

function isScoped(value: Value, key: Scoping): value is Value & { kind: 'mapping' } {
  return value.kind === 'mapping' && value.entries.some((entry) => standsAtSite(entry, key));
}

function standsAtSite({ key: site, value }: Entry, key: Scoping): boolean {
  return isSite(site) && (key?.mapped !== true || value.kind === 'mapping');
}

function isSite(key: string): boolean {
  return siteIds.includes(key);
}

const ABOVE_ALL_KEYS = 'If the line is part of the sentence, put it above all keys.';
const KEYS_OF_A_BLOCK = 'A reading takes the keys of a block, such as {attention: self}.';

/** `guesses`: of those that nobody is shown it is not asked what was meant, which takes long. */
function unknownKey({ word, wordRange }: Written, otherwise: string, guesses: boolean): Diagnostic {
  const meant = guesses ? didYouMean(word, knownWords().all) : undefined;
  return warning(wordRange, `There is no key "${shorten(word)}", so it is ignored.`, meant ?? otherwise);
}

function declaredTwice({ word, wordRange }: Written, key: AnyKey): Diagnostic {
  const name = word === key.id ? `"${word}"` : `"${word}" (${key.id})`;
  return error(wordRange, `${name} is declared a second time; the first one is used.`, key.form === 'sequence' ? 'Keep one of the two; a sentence above the keys counts as queries.' : 'Delete one of the two.');
}

function forExample(key: AnyKey): string {
  return `For example: ${key.example.split('\n').at(-1) ?? ''}`;
}
