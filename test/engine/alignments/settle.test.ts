import { isAlignmentId } from '../../../src/engine/alignments';
import { settleAlignment, type AskedAlignment, type SettledAlignment } from '../../../src/engine/alignments/settle';
import { createEngine } from '../../../src/engine/engine';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import { rowsOf } from '../../support/matrices';

const engine = createEngine();
const QUERIES = FloatMatrix.fromRows([[1, -2], [0.5, 1], [0, 0]]);
const KEYS = 5;
const drawn: [name: string, rows: number, columns: number, deviation: number][] = [];

/** W_p = [0.5 1.5; 2.5 3.5], v_p = [0.5 1.5]: numbers that are no one else's. */
function draw(...asked: [name: string, rows: number, columns: number, deviation: number]): FloatMatrix {
  drawn.push(asked);
  const [, rows, columns] = asked;
  return new FloatMatrix(rows, columns, Float64Array.from({ length: rows * columns }, (_, at) => at + 0.5));
}

function settled(asked: AskedAlignment, offset = 0): SettledAlignment {
  return settleAlignment(engine, asked, { queries: QUERIES, keys: KEYS, offset, draw });
}

function openCells({ closes }: SettledAlignment): string[] {
  return [0, 1, 2].map((i) => Array.from({ length: KEYS }, (_, j) => (closes(i, j) ? '·' : 'o')).join(''));
}

/** Luong et al. 2015, eq. 9, in plain numbers. */
const PLACES = rowsOf(QUERIES).map(([a = NaN, b = NaN]) => {
  const hidden = [Math.tanh(a * 0.5 + b * 2.5), Math.tanh(a * 1.5 + b * 3.5)];
  return KEYS / (1 + Math.exp(-(0.5 * (hidden[0] ?? NaN) + 1.5 * (hidden[1] ?? NaN))));
});

describe('local-m looks around the same place, at the edge of the window too', () => {
  test.each([
    [0, 0, ['o····', '·o···', '··o··']],
    [1, 0, ['oo···', 'ooo··', '·ooo·']],
    [1, 2, ['·ooo·', '··ooo', '···oo']],
    [2, -1, ['oo···', 'ooo··', 'oooo·']],
  ])('window %i, offset %i', (window, offset, cells) => {
    expect(openCells(settled({ kind: 'local-m', window }, offset))).toEqual(cells);
  });

  test('it multiplies nothing, draws nothing and has no formula', () => {
    drawn.length = 0;
    const { kind, factor, operands, formulas } = settled({ kind: 'local-m', window: 1 });
    expect(drawn).toEqual([]);
    expect({ kind, factor, formulas }).toEqual({ kind: 'local-m', factor: undefined, formulas: {} });
    expect(operands).toEqual({ S: 5, D: 1, s: FloatMatrix.fromRows([[0, 1, 2, 3, 4]]) });
  });
});

describe('local-p looks around the place that it predicts', () => {
  const asked = { kind: 'local-p', window: 2 } as const;

  test('S · σ(v·tanh(W·h)), Luong eq. 9', () => {
    const { operands: { p } } = settled(asked);
    expect(typeof p === 'object' && [p.rows, p.columns]).toEqual([3, 1]);
    expect(typeof p === 'object' && [...p.data]).toEqual(PLACES.map((place) => expect.closeTo(place, 12)));
  });

  test('what is further away than the window is closed, whatever the offset', () => {
    const cells = PLACES.map((place) => Array.from({ length: KEYS }, (_, j) => (Math.abs(j - place) > 2 ? '·' : 'o')).join(''));
    expect(new Set(cells).size).toBe(3);
    expect(openCells(settled(asked))).toEqual(cells);
    expect(openCells(settled(asked, 3))).toEqual(cells);
  });

  test('weights count less further away: a normal curve with half the window as its deviation, eq. 10', () => {
    const { factor } = settled({ ...asked, window: 3 });
    const expected = PLACES.map((place) => Array.from({ length: KEYS }, (_, j) => expect.closeTo(Math.exp(-((j - place) ** 2) / (2 * 1.5 ** 2)), 12)));
    expect(factor && rowsOf(factor)).toEqual(expected);
  });

  test('its own matrices are drawn by their names, and stand among what the expressions name', () => {
    drawn.length = 0;
    const { kind, operands } = settled(asked);
    expect(drawn).toEqual([['place/W', 2, 2, 1 / Math.sqrt(2)], ['place/v', 1, 2, 1]]);
    expect(kind).toBe('local-p');
    expect(Object.keys(operands).sort()).toEqual(['D', 'S', 'W_p', 'p', 's', 'v_p']);
  });

  test('both formulas are shown', () => {
    const { formulas: { place, alignment, ...others } } = settled(asked);
    expect(others).toEqual({});
    expect(place?.expression).toBe("S * logistic(tanh(X_Q * W_p) * v_p')");
    expect(alignment?.expression).toBe('exp(-((s - p) .^ 2) / (2 * (D / 2) ^ 2))');
  });
});

test.each([['local-m', true], ['local-p', true], ['local', false], ['toString', false], ['__proto__', false]])('%s is an alignment: %s', (name, is) => {
  expect(isAlignmentId(name)).toBe(is);
});
