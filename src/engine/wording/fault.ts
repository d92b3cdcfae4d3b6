import type { Problem } from '../../model/diagnostic';

/** Why what a block asks for does not go with the rest of it. `path` leads into the value of its key. */
export interface Fault {
  readonly message: string;
  readonly hint: string;
  readonly path?: readonly (string | number)[];
}

export function isFault(laid: object): laid is Fault {
  return 'message' in laid;
}

/** A fault as a mistake of the block: in the value of a key, below the place at which it was found. */
export function faultAt(key: string, at: readonly (string | number)[], { message, hint, path = [] }: Fault): Problem {
  return { severity: 'error', key, path: [...at, ...path], message, hint };
}
