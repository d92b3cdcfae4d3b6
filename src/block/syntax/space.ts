import type { CST } from 'yaml';
import type { Faults } from './faults';

const COMMENT_MESSAGE = 'Comments must be separated from other tokens by white space characters';

/** A comment must have a blank before it. */
export function checkComment(token: CST.Token, hasSpace: boolean, faults: Faults): void {
  if (!hasSpace) faults.add(token, 'MISSING_CHAR', COMMENT_MESSAGE);
}

/** What follows a value, up to where it ends. Only blanks, comments and line ends may. */
export function afterValue(tokens: readonly CST.SourceToken[] | undefined, offset: number, faults: Faults, spaceNeeded = true): number {
  let hasSpace = !spaceNeeded;
  let end = offset;
  for (const token of tokens ?? []) {
    if (token.type === 'comment') checkComment(token, hasSpace, faults);
    else if (token.type === 'space' || token.type === 'newline') hasSpace = true;
    else faults.add(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} at node end`);
    end += token.source.length;
  }
  return end;
}

/** Where a value stands that is not written: after the blanks that follow the last mark before it. */
export function emptyPlace(offset: number, before: readonly CST.SourceToken[] = []): number {
  let place = offset;
  const marks = before.findLastIndex(({ type }) => type !== 'space' && type !== 'comment' && type !== 'newline') + 1;
  for (const token of before.slice(marks)) place -= token.source.length;
  if (marks === 0) return place;
  for (const token of before.slice(marks)) {
    if (token.type !== 'space') break;
    place += token.source.length;
  }
  return place;
}

/** Whether what may be a key goes over a line's end. */
export function hasLineEnd(key: CST.Token | null | undefined): boolean {
  if (!key) return false;
  if (key.type === 'flow-collection') {
    return key.items.some((item) => [...item.start, ...(item.sep ?? [])].some(isLineEnd) || hasLineEnd(item.key) || hasLineEnd(item.value));
  }
  if (key.type === 'scalar' || key.type === 'single-quoted-scalar' || key.type === 'double-quoted-scalar') {
    return key.source.includes('\n') || (key.end ?? []).some(isLineEnd);
  }
  return true;
}

function isLineEnd({ type }: CST.SourceToken): boolean {
  return type === 'newline';
}
