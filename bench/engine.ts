import { all, create } from 'mathjs';
import { createEngine, type Engine, type Scope } from '../src/engine/engine';
import { additive } from '../src/engine/kernels/additive';
import { divided, scaled, sum, tanh } from '../src/engine/kernels/elementwise';
import { product } from '../src/engine/kernels/product';
import { interleaved, rotated } from '../src/engine/kernels/rotation';
import { rowwise } from '../src/engine/kernels/rowwise';
import { FloatMatrix, TransposedMatrix } from '../src/engine/matrices/matrix';
import { entmaxRow } from '../src/engine/normalisers/entmax';
import { softmaxRows } from '../src/engine/normalisers/softmax';
import { randomMatrix, stream } from '../src/engine/matrices/random';
import { unitRows } from '../src/engine/scores/cosine';
import { isWithin, line, medianRatio, type Measure } from './ratio';

const HEAD_WIDTH = 64;

/** Each step's expression against the kernels that it dispatches to, called directly. */
function stepMeasures(engine: Engine, n: number): Measure[] {
  const Q = normal(n, HEAD_WIDTH, 'Q');
  const K = normal(n, HEAD_WIDTH, 'K');
  const V = normal(n, HEAD_WIDTH, 'V');
  const M = FloatMatrix.zeros(n, n);
  const scale = 1 / Math.sqrt(HEAD_WIDTH);
  const scores = product(Q, new TransposedMatrix(K));
  const weights = softmaxRows(scores);
  const step = (expression: string, scope: Scope, kernels: () => unknown): Measure => ({
    what: `${expression}, n = ${n}`,
    ratio: medianRatio(() => engine.evaluate(expression, scope), kernels),
    budget: { atMost: n < 32 ? 1.5 : 1.15 },
  });
  const whole: Measure = {
    what: `all steps of a head, n = ${n}`,
    ratio: medianRatio(
      () => byExpressions(engine, { Q, K, V, M, scale }),
      () => product(softmaxRows(sum(scaled(scale, product(Q, new TransposedMatrix(K))), M)), V),
    ),
    budget: { atMost: n < 32 ? 1.5 : 1.15 },
  };
  return [
    step("Q * K'", { Q, K }, () => product(Q, new TransposedMatrix(K))),
    step('scale * scores', { scale, scores }, () => scaled(scale, scores)),
    step('scaled + M', { scaled: scores, M }, () => sum(scores, M)),
    step('softmax(masked)', { masked: scores }, () => softmaxRows(scores)),
    step('weights * V', { weights, V }, () => product(weights, V)),
    whole,
    ...mechanismMeasures(step, { Q, K, M, scores, n }),
  ];
}

type Step = (expression: string, scope: Scope, kernels: () => unknown) => Measure;

/** Of each kind of mechanism one whose expression differs from the plain pipeline's. */
function mechanismMeasures(step: Step, { Q, K, M, scores, n }: { Q: FloatMatrix; K: FloatMatrix; M: FloatMatrix; scores: FloatMatrix; n: number }): Measure[] {
  const v = normal(1, HEAD_WIDTH, 'v');
  const theta = normal(n, HEAD_WIDTH / 2, 'theta');
  const P = normal(n, n, 'P');
  const capped = (): FloatMatrix => scaled(30, tanh(divided(scores, 30)));
  return [
    step("unitRows(Q) * unitRows(K)'", { Q, K }, () => product(unitRows(Q), new TransposedMatrix(unitRows(K)))),
    step('additive(Q, K, v)', { Q, K, v }, () => additive(Q, K, v)),
    step('rope(Q, theta)', { Q, theta }, () => rotated(Q, theta, interleaved)),
    step('softcap * tanh(scaled / softcap)', { scaled: scores, softcap: 30 }, capped),
    step('scaled + P + M', { scaled: scores, P, M }, () => sum(sum(scores, P), M)),
    step('entmax(masked)', { masked: scores }, () => rowwise(scores, entmaxRow)),
  ];
}

function byExpressions(engine: Engine, { Q, K, V, M, scale }: { Q: FloatMatrix; K: FloatMatrix; V: FloatMatrix; M: FloatMatrix; scale: number }) {
  const scores = engine.evaluate("Q * K'", { Q, K });
  const scaledScores = engine.evaluate('scale * scores', { scale, scores });
  const masked = engine.evaluate('scaled + M', { scaled: scaledScores, M });
  const weights = engine.evaluate('softmax(masked)', { masked });
  return engine.evaluate('weights * V', { weights, V });
}

/** Q·Kᵀ by mathjs's own dense matrices over Q·Kᵀ by the engine. */
function productMeasure(engine: Engine): Measure {
  const math = create(allOfMathjs());
  const Q = normal(512, HEAD_WIDTH, 'Q');
  const K = normal(512, HEAD_WIDTH, 'K');
  const [theirQ, theirK] = [math.matrix(rowsOf(Q)), math.matrix(rowsOf(K))];
  const ratio = medianRatio(() => math.multiply(theirQ, math.ctranspose(theirK)), () => engine.evaluate("Q * K'", { Q, K }));
  return { what: `mathjs's own matrices over the engine, Q·Kᵀ, n = 512, d = ${HEAD_WIDTH}`, ratio, budget: { atLeast: 6 } };
}

function allOfMathjs() {
  if (all === undefined) throw new Error('mathjs without its factories');
  return all;
}

function normal(rows: number, columns: number, name: string): FloatMatrix {
  return randomMatrix(rows, columns, 1, stream(0, name));
}

function rowsOf({ rows, columns, data }: FloatMatrix): number[][] {
  return Array.from({ length: rows }, (_, i) => [...data.subarray(i * columns, (i + 1) * columns)]);
}

function main(): void {
  const engine = createEngine();
  const measures = [...[8, 32, 128].flatMap((n) => stepMeasures(engine, n)), productMeasure(engine)];
  for (const measure of measures) process.stdout.write(`${line(measure)}\n`);
  if (!measures.every(isWithin)) process.exitCode = 1;
}

main();
