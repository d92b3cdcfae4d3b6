import type { Operands } from '../../model/trace';
import type { Engine } from '../engine';
import { FloatMatrix } from '../matrices/matrix';
import type { CellFormula, RecurrentUnit } from './unit';

/** What a cell hands on: h (1 × d), and its memory c (1 × d) where it has one. */
export interface CellState {
  readonly h: FloatMatrix;
  readonly c?: FloatMatrix;
}

/** A cell as it stands at one place of an architecture: its formulas for the inputs that it has there, and its weights. */
export interface PlacedCell {
  readonly unit: RecurrentUnit;
  readonly formulas: readonly CellFormula[];
  /** W_i (inputs × d), U_i (d × d), b_i (1 × d) and so on; with a gate set by hand, its row. */
  readonly operands: Operands;
}

/** Everything that one step computes, a row (1 × d) each. */
export type CellSteps = Readonly<Record<string, FloatMatrix>>;

/** Evaluates one step. `entering`: a row for each input of the cell. */
export function stepCell(engine: Engine, { formulas, operands }: PlacedCell, entering: CellSteps, before: CellState): CellSteps {
  const steps: Record<string, FloatMatrix> = {};
  const given = { ...operands, ...entering, ...before };
  for (const { step, expression } of formulas) steps[step] = engine.evaluate(expression, { ...given, ...steps });
  return steps;
}

/** What a step hands on. */
export function stateAfter({ state, memory }: CellSteps): CellState {
  if (state === undefined) throw new Error('A step without a state');
  return { h: state, ...(memory && { c: memory }) };
}

export function noState({ hasMemory }: RecurrentUnit, width: number): CellState {
  const h = FloatMatrix.zeros(1, width);
  return { h, ...(hasMemory && { c: FloatMatrix.zeros(1, width) }) };
}
