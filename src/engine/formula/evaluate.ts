import type { Engine, Scope } from '../engine';
import { FloatMatrix } from '../matrices/matrix';
import type { CheckedFormula } from './check';
import { formulaNumbers, type Formulas, type WritableStep } from './settle';

type Named = Readonly<Record<string, FloatMatrix>>;

/** The value of a step where the reader wrote a formula for it, from the steps before it. */
export type WrittenStep = (step: WritableStep, before?: Named) => FloatMatrix | undefined;

/** The reader's formulas for one head. Q (n × d_q), K (m × d_k), V (m × d_v); their shapes are those that the formulas were checked for. */
export function writtenSteps(engine: Engine, formulas: Formulas, { Q, K, V }: Readonly<Record<'Q' | 'K' | 'V', FloatMatrix>>): WrittenStep {
  const early = { Q, K, V, queries: Q, keys: K, values: V, ...formulaNumbers(Q.rows, K.rows, K.columns) };
  return (step, before = {}) => {
    const written = formulas[step];
    return written && evaluateFormula(engine, written, { ...early, ...before });
  };
}

/** The value of a formula that has been checked against the shapes of this scope. */
export function evaluateFormula(engine: Engine, { steps }: CheckedFormula, scope: Scope): FloatMatrix {
  const named: Record<string, number | FloatMatrix> = {};
  let value: number | FloatMatrix | undefined;
  for (const { name, expression } of steps) {
    value = engine.value(expression, { ...scope, ...named });
    if (name !== undefined) named[name] = value;
  }
  if (value instanceof FloatMatrix) return value;
  throw new Error('A formula without a matrix as its value got past the check');
}

/** Weights (n × m) with 0 in every closed cell, where the mask M adds −∞. A formula may have put anything there. */
export function withClosedCells(weights: FloatMatrix, M: FloatMatrix): FloatMatrix {
  return new FloatMatrix(weights.rows, weights.columns, weights.data.map((weight, cell) => (M.data[cell] === -Infinity ? 0 : weight)));
}
