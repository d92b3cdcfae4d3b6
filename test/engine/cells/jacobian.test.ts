import { cells } from '../../../src/engine/cells';
import { chained, noChange, stepDerivatives } from '../../../src/engine/cells/jacobian';
import { stateAfter, stepCell, type CellState, type CellSteps, type PlacedCell } from '../../../src/engine/cells/step';
import type { RecurrentUnit } from '../../../src/engine/cells/unit';
import { createEngine } from '../../../src/engine/engine';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import type { Matrix } from '../../../src/model/matrix';
import { spread } from '../../support/traces';

const engine = createEngine();
const WIDTH = 3;
const STEPS = 4;
const X = [{ name: 'x', letter: 'W' }];
/** Small enough for the curvature, large enough for the digits. */
const NUDGE = 1e-5;

const row = (start: number): FloatMatrix => FloatMatrix.fromRows(spread(1, WIDTH, start));

function cellOf(unit: RecurrentUnit, byHand: boolean): PlacedCell {
  const operands: Record<string, FloatMatrix> = { [unit.keeping.operand]: FloatMatrix.fromRows([[0.9, 0.5, 0.2]]), u_n: row(77) };
  for (const [index, { letter }] of unit.gates.entries()) {
    operands[`W_${letter}`] = FloatMatrix.fromRows(spread(WIDTH, WIDTH, 10 * index + 1));
    operands[`U_${letter}`] = FloatMatrix.fromRows(spread(WIDTH, WIDTH, 10 * index + 4));
    operands[`b_${letter}`] = row(10 * index + 7);
  }
  return { unit, formulas: unit.formulas(X, byHand), operands };
}

function runFrom(cell: PlacedCell, start: CellState): { states: CellState[]; steps: CellSteps[] } {
  const states = [start];
  const steps: CellSteps[] = [];
  for (let t = 0; t < STEPS; t++) {
    const taken = stepCell(engine, cell, { x: row(3 * t + 2) }, states[t] ?? start);
    steps.push(taken);
    states.push(stateAfter(taken));
  }
  return { states, steps };
}

/** ∂ last.to / ∂ start.from by central differences. */
function differences(cell: PlacedCell, start: CellState, from: 'h' | 'c', to: 'h' | 'c'): Matrix {
  const nudged = (unit: number, by: number): Float64Array => {
    const given = start[from] ?? start.h;
    const moved = new FloatMatrix(1, WIDTH, given.data.map((entry, i) => entry + (i === unit ? by : 0)));
    const last = runFrom(cell, { ...start, [from]: moved }).states.at(-1) ?? start;
    return (last[to] ?? last.h).data;
  };
  const rows = Array.from({ length: WIDTH }, (_, unit) => {
    const [up, down] = [nudged(unit, NUDGE), nudged(unit, -NUDGE)];
    return Array.from(up, (entry, i) => (entry - (down[i] ?? 0)) / (2 * NUDGE));
  });
  return FloatMatrix.fromRows(rows);
}

describe.each(Object.values(cells))('$id', (unit) => {
  test.each([false, true])('the derivatives over four steps are those that small changes show; gate by hand: %s', (byHand) => {
    const cell = cellOf(unit, byHand);
    const start = { h: row(1), ...(unit.hasMemory && { c: row(5) }) };
    const { states, steps } = runFrom(cell, start);
    const change = steps.reduce((before, taken, t) => chained(engine, before, stepDerivatives(engine, cell, byHand, states[t] ?? start, taken)), noChange(WIDTH, unit.hasMemory));
    const expected = { stateByState: differences(cell, start, 'h', 'h'), ...(unit.hasMemory && {
      stateByMemory: differences(cell, start, 'c', 'h'), memoryByState: differences(cell, start, 'h', 'c'), memoryByMemory: differences(cell, start, 'c', 'c'),
    }) };
    expect(Object.keys(change).sort()).toEqual(Object.keys(expected).sort());
    for (const [name, matrix] of Object.entries<Matrix>({ ...change })) {
      const given = new Map<string, Matrix>(Object.entries(expected)).get(name);
      const errors = Array.from(matrix.data, (entry, cellIndex) => Math.abs(entry - (given?.data[cellIndex] ?? NaN)));
      expect(Math.max(...errors)).toBeLessThan(1e-8);
      expect(Math.max(...matrix.data.map(Math.abs))).toBeGreaterThan(1e-4);
    }
  });
});

test('a step without a state, and a cell without its derivative, are our own mistakes', () => {
  const cell = cellOf(cells.gru, false);
  const state = { h: row(1) };
  expect(() => stateAfter({})).toThrow('A step without a state');
  expect(() => stepDerivatives(engine, { ...cell, unit: { ...cell.unit, derivatives: () => [] } }, false, state, {})).toThrow('gru without a derivative');
});
