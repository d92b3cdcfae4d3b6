import type { Engine } from '../engine';
import { FloatMatrix } from '../matrices/matrix';
import type { CellState, CellSteps, PlacedCell } from './step';

/** How the state, and the memory where there is one, change with an earlier state h or memory c: entry (a, b) is ∂ out_b / ∂ in_a. */
export interface Derivatives {
  readonly stateByState: FloatMatrix;
  readonly stateByMemory?: FloatMatrix;
  readonly memoryByState?: FloatMatrix;
  readonly memoryByMemory?: FloatMatrix;
}

/** The exact derivatives of one step that was taken from `before`. */
export function stepDerivatives(engine: Engine, { unit, operands }: PlacedCell, byHand: boolean, before: CellState, steps: CellSteps): Derivatives {
  const scope = { ...operands, ...before, ...steps, identity: identity(before.h.columns) };
  const found: Record<string, FloatMatrix> = {};
  for (const { step, expression } of unit.derivatives(byHand)) found[step] = engine.evaluate(expression, { ...scope, ...found });
  const { stateByState, stateByMemory, memoryByState, memoryByMemory } = found;
  if (stateByState === undefined) throw new Error(`${unit.id} without a derivative`);
  return { stateByState, ...(stateByMemory && { stateByMemory }), ...(memoryByState && { memoryByState }), ...(memoryByMemory && { memoryByMemory }) };
}

/** Nothing has changed yet. */
export function noChange(width: number, hasMemory: boolean): Derivatives {
  const [one, none] = [identity(width), FloatMatrix.zeros(width, width)];
  return hasMemory ? { stateByState: one, stateByMemory: none, memoryByState: none, memoryByMemory: one } : { stateByState: one };
}

/** The chain rule: what came before, times one more step. */
export function chained(engine: Engine, before: Derivatives, step: Derivatives): Derivatives {
  const { stateByMemory: hc, memoryByState: ch, memoryByMemory: cc } = before;
  const { stateByMemory, memoryByState, memoryByMemory } = step;
  if (hc === undefined || ch === undefined || cc === undefined || stateByMemory === undefined || memoryByState === undefined || memoryByMemory === undefined) {
    return { stateByState: engine.evaluate('A * B', { A: before.stateByState, B: step.stateByState }) };
  }
  const through = (h: FloatMatrix, c: FloatMatrix, byState: FloatMatrix, byMemory: FloatMatrix) =>
    engine.evaluate('h * S + c * M', { h, c, S: byState, M: byMemory });
  return {
    stateByState: through(before.stateByState, ch, step.stateByState, stateByMemory),
    stateByMemory: through(hc, cc, step.stateByState, stateByMemory),
    memoryByState: through(before.stateByState, ch, memoryByState, memoryByMemory),
    memoryByMemory: through(hc, cc, memoryByState, memoryByMemory),
  };
}

function identity(size: number): FloatMatrix {
  const matrix = FloatMatrix.zeros(size, size);
  for (let i = 0; i < size; i++) matrix.data[i * size + i] = 1;
  return matrix;
}
