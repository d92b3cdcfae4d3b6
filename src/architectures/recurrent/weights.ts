import type { PlacedCell } from '../../engine/cells/step';
import type { CellInput } from '../../engine/cells/unit';
import { FloatMatrix } from '../../engine/matrix';
import type { Draw } from '../../engine/random';
import type { Operands } from '../../model/trace';
import type { RecurrentConfiguration } from './configuration';

/** What enters a cell, how wide it is, and |x|² of a typical row. */
export interface EnteringInput extends CellInput {
  readonly width: number;
  readonly squaredLength: number;
}

/** Deviation of the sums that what enters makes: gates that are nowhere near open or shut would make all states alike. */
const DECIDED = 3;

/** A cell with seeded weights: what enters decides the gates, the state keeps its size, the biases are 0. */
export function placedCell({ unit, forget }: RecurrentConfiguration, width: number, entering: readonly EnteringInput[], draw: Draw): PlacedCell {
  const operands: Record<string, FloatMatrix> = {};
  for (const { id, letter } of unit.gates) {
    if (forget !== undefined && id === unit.keeping.gate) continue;
    for (const input of entering) operands[`${input.letter}_${letter}`] = draw(`${input.letter}_${letter}`, input.width, width, DECIDED / Math.sqrt(input.squaredLength));
    operands[`U_${letter}`] = draw(`U_${letter}`, width, width, 1 / Math.sqrt(width));
    operands[`b_${letter}`] = FloatMatrix.zeros(1, width);
  }
  if (unit.innerBias !== undefined) operands[unit.innerBias] = FloatMatrix.zeros(1, width);
  return { unit, inputs: entering, formulas: unit.formulas(entering, forget !== undefined), operands: { ...operands, ...byHand(unit.keeping.operand, width, forget) } };
}

/** The same number for every unit of the gate. */
function byHand(name: string, width: number, forget: number | undefined): Operands {
  return forget === undefined ? {} : { [name]: new FloatMatrix(1, width, new Float64Array(width).fill(forget)) };
}
