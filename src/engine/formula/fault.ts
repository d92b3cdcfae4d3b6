import type { TextSpan } from '../../model/diagnostic';

/** What is wrong in a formula, and which part of its text. */
export interface FormulaFault {
  readonly message: string;
  readonly hint: string;
  readonly span: TextSpan;
}

export function isFault(found: object): found is FormulaFault {
  return 'message' in found && 'span' in found;
}

const LONGEST_QUOTE = 40;

/** A part of a formula as a message names it: `K'` stands alone, what is longer in quotes. */
export function named(part: string): string {
  return /^[A-Z]'*$/u.test(part) ? part : quoted(part);
}

export function quoted(part: string): string {
  const line = part.replace(/\s+/gu, ' ');
  return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()}…` : line}"`;
}
