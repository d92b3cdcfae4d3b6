import type { TextSpan } from '../../model/diagnostic';

/** A name, a number, an operator or bracket, or the end of a line that ends a step. */
export interface Token extends TextSpan {
  readonly kind: 'name' | 'number' | 'mark' | 'break';
  readonly text: string;
}

/** Does a value end here, so that `'` is a transpose and `[` would pick an entry? */
export function endsValue(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'name' || token.kind === 'number' || [')', ']', "'"].includes(token.text));
}
