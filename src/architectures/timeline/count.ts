import type { Engine } from '../../engine/engine';
import type { Count } from '../../model/timeline';

/** What formulas may name: n, d, and a kind's parameters. */
export type Sizes = Readonly<Record<string, number>>;

/** A mathjs expression over numbers, with its value. Throws where the value is a matrix. */
export function countOf(engine: Engine, expression: string, sizes: Sizes): Count {
  const value = engine.value(expression, sizes);
  if (typeof value !== 'number') throw new Error(`"${expression}" is no number`);
  return { formula: engine.formula(expression), value };
}
