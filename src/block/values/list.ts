import { eachUnderstood, mistaken, understood } from '../key';
import type { ValueKind } from '../key';

/** One value, or a list of them. */
export function oneOrMore<Output>(kind: ValueKind<Output>): ValueKind<readonly Output[]> {
  return {
    accepts: `${kind.accepts}; or a list of them`,
    ...(kind.words ? { words: kind.words } : {}),
    read(value) {
      if (value.kind === 'list' && value.items.length === 0) return mistaken(value);
      return eachUnderstood(value.kind === 'list' ? value.items : [value], (item) => kind.read(item));
    },
  };
}

/** One word, or a list of them; what is named twice counts once. */
export function someOf<Output extends string>(kind: ValueKind<Output>): ValueKind<readonly Output[]> {
  const list = oneOrMore(kind);
  return {
    ...list,
    read(value) {
      const outcome = list.read(value);
      return outcome.ok ? understood([...new Set(outcome.output)]) : outcome;
    },
  };
}
