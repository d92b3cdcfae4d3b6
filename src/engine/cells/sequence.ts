import type { Matrix } from '../../model/matrix';
import type { Engine } from '../engine';
import { rowOf, stacked, type FloatMatrix } from '../matrices/matrix';
import { stateAfter, stepCell, type CellState, type CellSteps, type PlacedCell } from './step';

/** A cell's steps over a sequence, by token (n × d each), and what it hands on after the last step. */
export interface CellRun {
  readonly steps: Readonly<Record<string, FloatMatrix>>;
  readonly last: CellState;
}

export type Direction = 'forward' | 'backward';

/** Hands a state through the tokens: x (n × inputs) → states (n × d). Backward reads the last token first; rows stay with their tokens. */
export function runCell(engine: Engine, cell: PlacedCell, x: Matrix, start: CellState, direction: Direction): CellRun {
  const taken: CellSteps[] = [];
  let state = start;
  for (const row of inReadingOrder(x.rows, direction)) {
    const steps = stepCell(engine, cell, { x: rowOf(x, row) }, state);
    state = stateAfter(steps);
    taken.push(steps);
  }
  return { steps: byToken(direction === 'forward' ? taken : taken.reverse()), last: state };
}

/** Rows in the order in which they are read. */
export function inReadingOrder(count: number, direction: Direction): readonly number[] {
  return Array.from({ length: count }, (_, i) => (direction === 'forward' ? i : count - 1 - i));
}

/** Steps one after another → a matrix for each step's name, one row a token. */
export function byToken(taken: readonly CellSteps[]): Readonly<Record<string, FloatMatrix>> {
  const [first = {}] = taken;
  return Object.fromEntries(Object.keys(first).map((name) => [name, stacked(taken.flatMap((steps) => steps[name] ?? []))]));
}
