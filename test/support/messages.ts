import type { Diagnostic, Problem } from '../../src/model/diagnostic';

/** A diagnostic on one line, whole: place, severity, what is wrong, the way out. */
export function messageOf({ line, column, end, severity, message, hint }: Diagnostic): string {
  return `${line}:${column}-${end.line}:${end.column} ${severity}: ${message}${hint === undefined ? '' : ` → ${hint}`}`;
}

/** A problem, which has no place yet: severity, key, what is wrong, the way out. */
export function problemMessage({ severity, key, message, hint }: Problem): string {
  return `${severity} ${key}: ${message} → ${hint ?? ''}`;
}
