import { entriesOf } from '../../engine/matrices/matrix';
import type { CellSteps, PlacedCell } from '../../engine/cells/step';
import { inReadingOrder, type Direction } from '../../engine/cells/sequence';
import type { Engine } from '../../engine/engine';
import type { Cell, Formula, Operation } from '../../model/trace';

/** What one part of an rnn adds to the trace. */
export interface Workings {
  readonly operations: readonly Operation[];
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly cells: readonly Cell[];
}

/** `encoder/forget`: the formula of each step of a cell. Both directions of an encoder have the same. */
export function cellFormulas(engine: Engine, part: string, { formulas }: PlacedCell): Record<string, Formula> {
  return Object.fromEntries(formulas.map(({ step, expression }) => [`${part}/${step}`, engine.formula(expression)]));
}

/** A cell's steps (n × d each, by token), one after another as they were taken. */
export function cellsOf(stream: string, { unit }: PlacedCell, steps: CellSteps, direction: Direction): Cell[] {
  const gates = unit.gates.map(({ id }) => id);
  const count = steps['state']?.rows ?? 0;
  return inReadingOrder(count, direction).map((row, index) => {
    const at = (step: string): number[] => {
      const matrix = steps[step];
      return matrix === undefined ? [] : [...entriesOf(matrix, row)];
    };
    return {
      stream, step: index + 1,
      gates: Object.fromEntries(gates.map((gate) => [gate, at(gate)])),
      state: at('state'),
      ...(unit.hasMemory && { memory: at('memory') }),
    };
  });
}
