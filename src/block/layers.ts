import type { Diagnostic, Elsewhere } from '../model/diagnostic';
import type { Around } from '../model/around';
import type { Resolve } from '../model/linked';
import { chainOf } from './bases';
import type { Base, Chain } from './bases';
import { Declarations } from './declarations';
import { defaultsFrom } from './defaults';
import { error } from './diagnostics';
import { keyFor } from './dictionary';
import { keys } from './keys';
import { fittingDefaults } from './fitting-defaults';
import { relocated, type Move } from './relocated';
import { lineRange } from './source';
import type { Line, Range } from './source';
import type { Writing, Written } from './written';

/** What a block's host hands in. */
export type Handed = Pick<Around, 'defaults' | 'resolve'>;

/** What is declared in one of the texts below a block's own. */
export interface Layer {
  readonly kind: Elsewhere;
  readonly written: readonly Written[];
}

/** What lies below a block's own keys. */
export interface Below {
  /** The nearest first: the blocks that it builds on, then the defaults of its note. */
  readonly layers: readonly Layer[];
  readonly diagnostics: readonly Diagnostic[];
  /** As of a sentence. */
  readonly unanswered?: Diagnostic;
}

/** A block's own text → what lies below it, each part with the place in the block at which its mistakes are told. */
export function belowOf({ written }: Writing, handed: Handed, lines: readonly Line[]): Below {
  const own = written.find(isFrom);
  const chain = chainOf(written, handed.resolve ?? nowhere);
  const place = own?.value?.range ?? firstLine(lines);
  const bases = withoutReplaced(written, chain.bases).map((base) => movedTo(place, base));
  const layers = bases.map((base): Layer => ({ kind: 'block', written: base.written.filter((one) => !isFrom(one)) }));
  const defaults = handed.defaults === undefined ? undefined : defaultsFrom(handed.defaults, firstLine(lines));
  const fitting = defaults && fittingDefaults(defaults.written, [...written, ...layers.flatMap((layer) => layer.written)]);
  const unanswered = bases.find((base) => base.unanswered !== undefined)?.unanswered;
  return {
    layers: [...layers, ...(fitting ? [{ kind: 'frontmatter' as const, written: fitting.written }] : [])],
    diagnostics: [...endOf(chain, place), ...bases.flatMap(({ diagnostics }) => diagnostics), ...(defaults?.diagnostics ?? []), ...(fitting?.diagnostics ?? [])],
    ...(unanswered && { unanswered }),
  };
}

const nowhere: Resolve = () => ({ message: 'Other blocks cannot be read here.', hint: 'A block that builds on another one is drawn in the vault, and in the pages that the command line renders.' });

function isFrom({ word }: Written): boolean {
  return keyFor(word)?.id === keys.from.id;
}

const SEQUENCES: ReadonlySet<string> = new Set([keys.queries, keys.keys, keys.values].map(({ id }) => id));

/** A sentence says all that attends and is attended to: what a block further down says of that is out of use. */
function withoutReplaced(own: readonly Written[], bases: readonly Base[]): readonly Base[] {
  let hasSentence = own.some(isSpoken);
  return bases.map((base) => {
    const { unanswered, ...rest } = base;
    const kept = hasSentence ? { ...rest, written: base.written.filter(({ word }) => !SEQUENCES.has(keyFor(word)?.id ?? '')) } : base;
    hasSentence ||= unanswered !== undefined || base.written.some(isSpoken);
    return kept;
  });
}

/** Words of a sentence stand for themselves, without a key. */
function isSpoken({ value, wordRange }: Written): boolean {
  return value !== undefined && value.range === wordRange;
}

function movedTo(place: Range, base: Base): Base {
  const move: Move = (range) => elsewhere(place, base.name, range.start.line);
  const told = (one: Diagnostic): Diagnostic => movedDiagnostic(one, move);
  return { ...base, written: base.written.map((one) => relocated(one, move)), diagnostics: base.diagnostics.map(told), ...(base.unanswered && { unanswered: told(base.unanswered) }) };
}

function endOf({ bases, own, last }: Chain, place: Range): Diagnostic[] {
  const name = bases.at(-1)?.name ?? '';
  return [...(own ? [own] : []), ...(last ? [movedDiagnostic(last, (range) => elsewhere(place, name, range.start.line))] : [])];
}

function elsewhere(place: Range, name: string, line: number): Range {
  return { ...place, origin: { elsewhere: 'block', words: `In ${name}, line ${line}` } };
}

function movedDiagnostic(one: Diagnostic, move: Move): Diagnostic {
  const range = move({ start: one, end: one.end });
  const { severity, message, hint } = one;
  return { ...error(range, message, hint), severity };
}

/** A key line that nobody wrote: the place of the block for what has none in it. */
function firstLine(lines: readonly Line[]): Range {
  const first = lines.find(({ text }) => text.trim() !== '') ?? lines[0];
  if (first === undefined) throw new Error('A text has at least one line.');
  return lineRange(first);
}

/** What an unknown key of each kind of layer may have been meant for. */
const OTHERWISE: Readonly<Record<Layer['kind'], string | undefined>> = { block: undefined, frontmatter: 'A default is a key of a block, such as score: dot.' };

/** The layers under one another, and what is wrong with their keys. */
export function declarationsBelow(layers: readonly Layer[], whole: Range): { readonly below?: Declarations; readonly diagnostics: readonly Diagnostic[] } {
  const declared: Declarations[] = [];
  for (const { kind, written } of [...layers].reverse()) declared.push(new Declarations(written, whole, declared.at(-1), OTHERWISE[kind]));
  const below = declared.at(-1);
  return { ...(below && { below }), diagnostics: declared.flatMap(({ diagnostics }) => diagnostics) };
}
