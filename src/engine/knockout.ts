import type { Problem } from '../model/diagnostic';
import type { TokenName } from '../model/spec';
import { firstUnknown, TokenNames, tokenList } from './token-name';

/** Which keys nobody may attend to. */
export interface Knockout {
  /** By column. */
  readonly closed: readonly boolean[];
  readonly problems: readonly Problem[];
}

/** Keys by word (every key that is spelled so) or by position → the columns that are closed; with the first name that no key has. */
export function knockOut(names: readonly TokenName[], keys: readonly string[]): Knockout {
  const named = new TokenNames(names);
  const unknown = firstUnknown(names, keys);
  const name = names[unknown];
  return { closed: keys.map((key, j) => named.has(j, key)), problems: name === undefined ? [] : [problem(name, unknown, keys)] };
}

function problem(name: TokenName, index: number, keys: readonly string[]): Problem {
  const message = typeof name === 'number' ? `There is no key at position ${name} to knock out: the keys stand at 0 to ${keys.length - 1}.` : `There is no key "${name}" to knock out.`;
  return { severity: 'error', key: 'knockout', path: [index], message, hint: `The keys are: ${tokenList(keys)}` };
}
