import { activations } from '../../../src/engine/activations';
import { cells } from '../../../src/engine/cells';
import { runCell, type Direction } from '../../../src/engine/cells/sequence';
import type { PlacedCell } from '../../../src/engine/cells/step';
import type { RecurrentUnit } from '../../../src/engine/cells/unit';
import { createEngine } from '../../../src/engine/engine';
import { FloatMatrix, sideBySide } from '../../../src/engine/matrices/matrix';
import { norms } from '../../../src/engine/norms';
import { rowsOf, transposed } from '../../support/matrices';
import { matrixIn, rowIn, torchCases, type TorchCase } from '../../support/torch';
import { relativeError } from '../../support/vectors';

const engine = createEngine();
const CLOSE = 1e-9;
const X = [{ name: 'x', letter: 'W' }];

/** PyTorch stacks the gates' weights, and has two biases for each; here there is one, but for the one that the reset gate reaches. */
function cellOf(unit: RecurrentUnit, given: TorchCase, suffix: string): PlacedCell {
  const gate = (name: string, index: number, width: number) => matrixIn(given, name + suffix).slice(index * width, (index + 1) * width);
  const width = rowIn(given, `bias_ih_l0${suffix}`).length / unit.gates.length;
  const biases = (kind: string, index: number) => rowIn(given, `bias_${kind}_l0${suffix}`).slice(index * width, (index + 1) * width);
  const operands = unit.gates.flatMap(({ letter }, index): [string, FloatMatrix][] => {
    const inner = `u_${letter}`;
    const [own, recurrent] = [biases('ih', index), biases('hh', index)];
    const apart = unit.innerBias === inner;
    return [
      [`W_${letter}`, FloatMatrix.fromRows(transposed(gate('weight_ih_l0', index, width)))],
      [`U_${letter}`, FloatMatrix.fromRows(transposed(gate('weight_hh_l0', index, width)))],
      [`b_${letter}`, FloatMatrix.fromRows([own.map((bias, i) => bias + (apart ? 0 : (recurrent[i] ?? 0)))])],
      ...(apart ? [[inner, FloatMatrix.fromRows([recurrent])] satisfies [string, FloatMatrix]] : []),
    ];
  });
  return { unit, formulas: unit.formulas(X, false), operands: Object.fromEntries(operands) };
}

function startOf({ inputs }: TorchCase, direction: number) {
  const row = (name: string) => FloatMatrix.fromRows([[...(inputs[name]?.[direction] ?? [])]]);
  return { h: row('h'), ...(inputs['c'] && { c: row('c') }) };
}

const DIRECTIONS: readonly (readonly [Direction, string])[] = [['forward', ''], ['backward', '_reverse']];

describe.each(Object.values(cells))('$id', (unit) => {
  test.each(torchCases(unit.id))('$name', (given) => {
    const x = FloatMatrix.fromRows(given.inputs['x'] ?? []);
    const directions = DIRECTIONS.slice(0, given.options['bidirectional'] === true ? 2 : 1);
    const runs = directions.map(([direction, suffix], index) => runCell(engine, cellOf(unit, given, suffix), x, startOf(given, index), direction));
    expect(relativeError(sideBySide(runs.flatMap(({ steps }) => steps['state'] ?? [])), given.outputs['states'] ?? [])).toBeLessThan(CLOSE);
    for (const [index, { last }] of runs.entries()) {
      expect(relativeError(last.h, [given.outputs['h']?.[index] ?? []])).toBeLessThan(CLOSE);
      if (unit.hasMemory) expect(relativeError(last.c ?? last.h, [given.outputs['c']?.[index] ?? []])).toBeLessThan(CLOSE);
    }
  });
});

test.each(torchCases('activation'))('$name', ({ name, inputs, outputs }) => {
  const found = Object.values({ ...activations, logistic: activations.gate }).find(({ id, call }) => id === name || call === name);
  if (found === undefined) throw new Error(`no activation ${name}`);
  expect(relativeError(engine.evaluate(`${found.call}(x)`, { x: FloatMatrix.fromRows(inputs['x'] ?? []) }), outputs['y'] ?? [])).toBeLessThan(CLOSE);
});

test.each([...torchCases('layer-norm'), ...torchCases('rms-norm')])('$name', (given) => {
  const norm = given.module === 'layer-norm' ? norms.layer : norms.rms;
  const epsilon = Number(given.options['epsilon']);
  const scope = { x: FloatMatrix.fromRows(given.inputs['x'] ?? []), epsilon, g: FloatMatrix.fromRows([rowIn(given, 'weight')]) };
  const b = FloatMatrix.fromRows([rowIn(given, 'bias')]);
  expect(relativeError(engine.evaluate(norm.expression, norm.shifts ? { ...scope, b } : scope), given.outputs['y'] ?? [])).toBeLessThan(CLOSE);
});

test.each(Object.values(norms).map((norm) => [norm.id, norm] as const))('the norm %s of rows whose squares no number could hold is that of smaller ones', (_, norm) => {
  const rows = [[1, 2, 3, 4], [-1, 0.5, 0, 2], [1, 0, 0, 0]];
  const scope = { epsilon: 1e-5, g: FloatMatrix.fromRows([[1, 2, 1, 1]]), b: FloatMatrix.zeros(1, 4) };
  const normed = (size: number) => engine.evaluate(norm.expression, { ...scope, x: FloatMatrix.fromRows(rows.map((row) => row.map((entry) => entry * size))) });
  expect(relativeError(normed(1e300), rowsOf(normed(1e100)))).toBeLessThan(CLOSE);
});
