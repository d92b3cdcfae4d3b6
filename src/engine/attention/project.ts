import type { Problem } from '../../model/diagnostic';
import type { Matrix } from '../../model/matrix';
import type { DeclaredProjections } from '../../model/spec';
import type { Operands } from '../../model/trace';
import type { Engine } from '../engine';
import type { Turn } from '../kernels/rotation';
import type { FloatMatrix } from '../matrices/matrix';
import { counted } from '../wording/counted';
import { faultAt } from '../wording/fault';

type Part = 'query' | 'key' | 'value' | 'output';

interface Projection {
  /** What is projected, in the formula: `X_Q`. */
  readonly input: string;
  /** Of the weights and the bias in the formula: the Q of `W_Q`. */
  readonly subscript: string;
  readonly bias: 'queryBias' | 'keyBias' | 'valueBias' | 'outputBias';
  readonly biasKey: string;
  /** In a sentence: "the queries are 3 wide". */
  readonly subject: string;
}

const PROJECTIONS: Readonly<Record<Part, Projection>> = {
  query: { input: 'X_Q', subscript: 'Q', bias: 'queryBias', biasKey: 'query-bias', subject: 'queries' },
  key: { input: 'X_K', subscript: 'K', bias: 'keyBias', biasKey: 'key-bias', subject: 'keys' },
  value: { input: 'X_V', subscript: 'V', bias: 'valueBias', biasKey: 'value-bias', subject: 'values' },
  output: { input: 'heads', subscript: 'O', bias: 'outputBias', biasKey: 'output-bias', subject: 'heads side by side' },
};

/** The expression of a projection x·W + b with only the factors that are there. */
export function projectionExpression(part: Part, projections: DeclaredProjections, turn?: Turn): string {
  const { input, subscript, bias } = PROJECTIONS[part];
  const weighted = projections[part] === undefined ? input : `${input} * W_${subscript}`;
  const shifted = projections[bias] === undefined ? weighted : `${weighted} + b_${subscript}`;
  return turn === undefined ? shifted : `${turn.call}(${shifted}, theta_${subscript})`;
}

/** x (n × inputs) → x·W + b (n × outputs), turned by its position where there is a turn. The sizes have been checked. */
export function project(engine: Engine, part: Part, x: Matrix, projections: DeclaredProjections, turn?: Turn): FloatMatrix {
  return engine.evaluate(projectionExpression(part, projections, turn), { ...projectionOperands(part, x, projections), ...turnOperands(part, turn) });
}

/** The angles, as the expression of a projection names them. */
export function turnOperands(part: Part, turn: Turn | undefined): Operands {
  return named(`theta_${PROJECTIONS[part].subscript}`, turn?.angles);
}

/** What the expression of a projection names. */
export function projectionOperands(part: Part, x: Matrix, projections: DeclaredProjections): Operands {
  return { [PROJECTIONS[part].input]: x, ...projectionParameters(part, projections) };
}

/** W and b of a projection, as far as they are there. */
export function projectionParameters(part: Part, projections: DeclaredProjections): Operands {
  const { subscript, bias } = PROJECTIONS[part];
  return { ...named(`W_${subscript}`, projections[part]), ...named(`b_${subscript}`, projections[bias]) };
}

function named(name: string, matrix: Matrix | undefined): Operands {
  return matrix === undefined ? {} : { [name]: matrix };
}

/** Columns after x·W, for an x of the given width. */
export function projectedWidth(part: Part, width: number, projections: DeclaredProjections): number {
  return projections[part]?.columns ?? width;
}

/** What is wrong with the size of W or b for an x of the given width, if anything. */
export function projectionProblem(part: Part, width: number, projections: DeclaredProjections): Problem | undefined {
  const { subject, bias, biasKey } = PROJECTIONS[part];
  const weights = projections[part];
  if (weights !== undefined && weights.rows !== width) {
    const message = `The ${part} projection is ${weights.rows} × ${weights.columns}, but the ${subject} are ${width} wide.`;
    return faultAt('projections', [part], { message, hint: `Give it ${counted(width, 'row')}: projections are inputs × outputs.` });
  }
  const outputs = projectedWidth(part, width, projections);
  const shift = projections[bias];
  if (shift === undefined || (shift.rows === 1 && shift.columns === outputs)) return undefined;
  const message = `The ${biasKey} has ${counted(shift.data.length, 'number')}, but the ${part} projection gives ${outputs}.`;
  return faultAt('projections', [biasKey], { message, hint: `Give it ${counted(outputs, 'number')}.` });
}
