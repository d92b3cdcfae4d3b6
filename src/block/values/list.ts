import { mistaken, understood } from '../key';
import type { ValueKind } from '../key';

/** One word, or a list of them; what is named twice counts once. */
export function oneOrMore<Output>(kind: ValueKind<Output>): ValueKind<readonly Output[]> {
  return {
    accepts: `${kind.accepts}; or a list of them`,
    ...(kind.words ? { words: kind.words } : {}),
    read(value) {
      if (value.kind === 'list' && value.items.length === 0) return mistaken(value);
      const outputs: Output[] = [];
      for (const item of value.kind === 'list' ? value.items : [value]) {
        const outcome = kind.read(item);
        if (!outcome.ok) return outcome;
        outputs.push(outcome.output);
      }
      return understood([...new Set(outputs)]);
    },
  };
}
