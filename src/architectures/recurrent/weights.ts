import type { PlacedCell } from '../../engine/cells/step';
import type { CellInput } from '../../engine/cells/unit';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Draw } from '../../engine/matrices/random';
import type { Operands } from '../../model/trace';
import type { RecurrentConfiguration } from './configuration';
import type { Origin } from './origin';

/** What enters a cell, how wide it is, and |x|² of a typical row. */
export interface EnteringInput extends CellInput {
  readonly width: number;
  readonly squaredLength: number;
}

/** Deviation of the sums that what enters makes: gates that are nowhere near open or shut would make all states alike. */
const DECIDED = 3;

/** What a cell of this configuration is placed with: its weights, each by its name in the formulas, and its biases. */
export interface CellWeights {
  readonly matrix: Draw;
  readonly bias: (name: string, width: number) => FloatMatrix;
}

/** Learned ones; or seeded ones, where what enters decides the gates, the state keeps its size, and the biases are 0. */
export function cellWeights(origin: Origin, operation: string, stream: string): CellWeights {
  const matrix = origin.matricesOf(operation, stream);
  return { matrix, bias: (name, width) => (origin.untrained ? FloatMatrix.zeros(1, width) : matrix(name, 1, width, 0)) };
}

export function placedCell({ unit, forget }: RecurrentConfiguration, width: number, entering: readonly EnteringInput[], { matrix, bias }: CellWeights): PlacedCell {
  const operands: Record<string, FloatMatrix> = {};
  for (const { id, letter } of unit.gates) {
    if (forget !== undefined && id === unit.keeping.gate) continue;
    for (const input of entering) operands[`${input.letter}_${letter}`] = matrix(`${input.letter}_${letter}`, input.width, width, DECIDED / Math.sqrt(input.squaredLength));
    operands[`U_${letter}`] = matrix(`U_${letter}`, width, width, 1 / Math.sqrt(width));
    operands[`b_${letter}`] = bias(`b_${letter}`, width);
  }
  if (unit.innerBias !== undefined) operands[unit.innerBias] = bias(unit.innerBias, width);
  return { unit, formulas: unit.formulas(entering, forget !== undefined), operands: { ...operands, ...byHand(unit.keeping.operand, width, forget) } };
}

/** The same number for every unit of the gate. */
function byHand(name: string, width: number, forget: number | undefined): Operands {
  return forget === undefined ? {} : { [name]: new FloatMatrix(1, width, new Float64Array(width).fill(forget)) };
}
