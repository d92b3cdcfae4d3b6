import { normalisers } from '../normalisers';
import { entryByEntry, matrixShape, numberShape, same, transposed, type Misfit, type Shape, type ShapeRule } from './shape';

/** A function that a formula may call. */
export interface FormulaFunction {
  /** Completes "tanh: …". */
  readonly doc: string;
  /** As called: `max(A, B)`. */
  readonly example: string;
  /** How many arguments, at least and at most. */
  readonly takes: readonly [fewest: number, most: number];
  readonly shape: ShapeRule;
}

/** Everything that a formula may call, by name; whatever is not here is refused. */
export function formulaFunctions(): ReadonlyMap<string, FormulaFunction> {
  return new Map([...Object.entries(elementwise), ...Object.entries(others), ...normaliserFunctions()]);
}

function ofEachEntry(doc: string, example: string): FormulaFunction {
  return { doc, example, takes: [1, 1], shape: same };
}

const elementwise: Readonly<Record<string, FormulaFunction>> = {
  abs: ofEachEntry('the size of each entry without its sign', 'abs(scores)'),
  cos: ofEachEntry('the cosine of each entry', 'cos(scores)'),
  exp: ofEachEntry('e to the power of each entry', 'exp(scores)'),
  log: ofEachEntry('the natural logarithm of each entry', 'log(abs(scores) + 1)'),
  sin: ofEachEntry('the sine of each entry', 'sin(scores)'),
  sqrt: ofEachEntry('the square root of each entry', 'sqrt(abs(scores))'),
  tanh: ofEachEntry('the hyperbolic tangent of each entry', 'tanh(scores)'),
};

const others: Readonly<Record<string, FormulaFunction>> = {
  max: { doc: 'the larger of two, entry by entry', example: 'max(scores, 0)', takes: [2, 2], shape: entryByEntry('max') },
  min: { doc: 'the smaller of two, entry by entry', example: 'min(scores, 1)', takes: [2, 2], shape: entryByEntry('min') },
  sum: { doc: 'the sum of all entries; with 1 of each column, with 2 of each row', example: 'sum(scores, 2)', takes: [1, 2], shape: summed },
  transpose: { doc: "rows and columns exchanged, as K' does", example: 'transpose(K)', takes: [1, 1], shape: transposed },
  unitRows: { doc: 'each row divided by its length, as the cosine does', example: "unitRows(Q) * unitRows(K)'", takes: [1, 1], shape: ofRows('unitRows') },
};

function summed([matrix, along]: readonly Shape[]): Shape | Misfit {
  if (matrix?.kind !== 'matrix') return { needs: 'sum needs a matrix', hint: 'For example: sum(scores, 2)' };
  if (along === undefined) return numberShape();
  const direction = along.kind === 'number' ? along.value : undefined;
  if (direction === 1) return matrixShape(1, matrix.columns);
  if (direction === 2) return matrixShape(matrix.rows, 1);
  return { needs: 'sum goes along 1 (down each column) or 2 (across each row)', hint: 'For example: sum(scores, 2)' };
}

/** What the engine normalises with is open to the reader too: `softmax(masked)`. */
function normaliserFunctions(): [string, FormulaFunction][] {
  return Object.values(normalisers).flatMap(({ doc, functions }) =>
    Object.entries(functions).map(([name, signatures]): [string, FormulaFunction] =>
      [name, { doc: lowerFirst(doc), example: `${name}(masked)`, takes: [1, WITH_SINK in signatures ? 2 : 1], shape: ofRows(name) }]));
}

/** Some take a sink too: `softmax(masked, 0)`. */
const WITH_SINK = 'FloatMatrix, number';

function ofRows(name: string): ShapeRule {
  return ([matrix, sink]) => {
    if (matrix?.kind !== 'matrix') return { needs: `${name} needs a matrix`, hint: `For example: ${name}(masked)` };
    return sink?.kind === 'matrix' ? { needs: `the sink of ${name} is a number`, hint: `For example: ${name}(masked, 0)` } : matrix;
  };
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/u, '');
}
