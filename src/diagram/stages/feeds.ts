import { formulasOf } from '../../engine/trace/site-formulas';
import type { Shown } from '../shown';

/** Steps that formulas call by a letter. */
const LETTERS: Readonly<Record<string, string>> = { Q: 'queries', K: 'keys', V: 'values' };

/** The steps that a step is worked out from: those that its formula names, in the order in which it names them. */
export function feedsOf({ trace, site, head }: Pick<Shown, 'trace' | 'site' | 'head'>, id: string): readonly string[] {
  const names = formulasOf(trace, site)[id]?.expression.match(/[A-Za-z_]\w*/gu) ?? [];
  const steps = names.map((name) => LETTERS[name] ?? name).filter((step) => step !== id && Object.hasOwn(head.steps, step));
  return [...new Set(steps)];
}
