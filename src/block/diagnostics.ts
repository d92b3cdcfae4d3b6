import { grouped } from '../engine/wording/counted';
import type { Diagnostic } from '../model/diagnostic';
import type { Range } from './source';

/** A mistake in the block's text → the diagnostic that is shown. */
export function error(range: Range, message: string, hint?: string): Diagnostic {
  return diagnostic('error', range, message, hint);
}

export function warning(range: Range, message: string, hint?: string): Diagnostic {
  return diagnostic('warning', range, message, hint);
}

/** Two mistakes at one place in the same words are one. */
export function identity({ line, column, message }: Diagnostic): string {
  return `${line}:${column} ${message}`;
}

/** Each mistake once, in the order of their places. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  const once = diagnostics.filter((one) => {
    const isNew = !seen.has(identity(one));
    seen.add(identity(one));
    return isNew;
  });
  return once.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Of a block: more than these nobody reads, and each takes its time to be placed, drawn and underlined. */
export const MOST_MISTAKES = 100;

/** Otherwise in the order in which they stand. */
export function errorsFirst<Found extends Pick<Diagnostic, 'severity'>>(found: readonly Found[]): Found[] {
  return [...found].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/** As many of them as are told, errors before warnings, and what is said in place of the others. `others`: how many more there are besides. */
export function told(diagnostics: readonly Diagnostic[], others = 0): Diagnostic[] {
  const left = diagnostics.length - MOST_MISTAKES + others;
  if (left <= 0) return [...diagnostics];
  const kept = new Set(errorsFirst(diagnostics).slice(0, MOST_MISTAKES));
  const last = diagnostics.findLast((one) => kept.has(one));
  const rest: Diagnostic[] = last === undefined ? [] : [{ ...last, severity: 'warning', message: `There are ${grouped(left)} more mistakes, which are not told here.`, hint: 'Mend these first.' }];
  return [...diagnostics.filter((one) => kept.has(one)), ...rest];
}

/** Quoted, of a word or a path; in all. */
const LONGEST_QUOTE = 120;
const LONGEST_MESSAGE = 1000;

function diagnostic(severity: Diagnostic['severity'], range: Range, message: string, hint?: string): Diagnostic {
  const { start: { line, column }, end, origin } = range;
  const said = origin === undefined ? message : `${origin.words}: ${message}`;
  return { severity, message: short(said), hint: hint === undefined ? undefined : short(hint), line, column, end, ...(origin && { elsewhere: origin.elsewhere }) };
}

/** A token may be as long as its block: what is said of it is not. */
function short(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const quoted = text.replace(/"([^"]*)"/gu, (whole, quote: string) => (quote.length > LONGEST_QUOTE ? `"${quote.slice(0, LONGEST_QUOTE)}…"` : whole));
  return quoted.length > LONGEST_MESSAGE ? `${quoted.slice(0, LONGEST_MESSAGE)} … .` : quoted;
}
