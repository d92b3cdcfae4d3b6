import type { TokenName } from '../../model/spec';

/** Tokens named by their words (every token that is spelled so) or by their positions. */
export class TokenNames {
  private readonly names: ReadonlySet<TokenName>;

  constructor(names: readonly TokenName[]) {
    this.names = new Set(names);
  }

  has(position: number, token: string | undefined): boolean {
    return this.names.has(position) || (token !== undefined && this.names.has(token));
  }
}

/** The index of the first name that stands for no token; −1 where there is none. Positions go up to, not including, `end`. */
export function firstUnknown(names: readonly TokenName[], tokens: readonly string[], end = tokens.length): number {
  const known = new Set(tokens);
  return names.findIndex((name) => (typeof name === 'number' ? name >= end : !known.has(name)));
}

const LISTED = 12;

/** `the cat sat …`: what there is to name, in a hint. */
export function tokenList(tokens: readonly string[]): string {
  return `${tokens.slice(0, LISTED).join(' ')}${tokens.length > LISTED ? ' …' : ''}`;
}
