import type { Diagnostic } from '../model/diagnostic';
import type { Range } from './source';

/** A mistake in the block's text → the diagnostic that is shown. */
export function error(range: Range, message: string, hint?: string): Diagnostic {
  return diagnostic('error', range, message, hint);
}

export function warning(range: Range, message: string, hint?: string): Diagnostic {
  return diagnostic('warning', range, message, hint);
}

function diagnostic(severity: Diagnostic['severity'], range: Range, message: string, hint?: string): Diagnostic {
  const { line, column } = range.start;
  return { severity, message, hint, line, column, end: range.end };
}
