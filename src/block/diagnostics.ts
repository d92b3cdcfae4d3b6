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

function diagnostic(severity: Diagnostic['severity'], range: Range, message: string, hint?: string): Diagnostic {
  const { start: { line, column }, end, origin } = range;
  return { severity, message: origin === undefined ? message : `${origin.words}: ${message}`, hint, line, column, end, ...(origin && { elsewhere: origin.elsewhere }) };
}
