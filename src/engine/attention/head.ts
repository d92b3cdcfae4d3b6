import type { Nudge } from '../../model/spec';
import type { Formula, Operands } from '../../model/trace';
import type { Engine } from '../engine';
import { withClosedCells, writtenSteps } from '../formula/evaluate';
import { formulaNumbers, shownFormulas, type Formulas } from '../formula/settle';
import type { FloatMatrix } from '../matrices/matrix';
import { normalisers, type NormaliserId } from '../normalisers';
import type { Normaliser } from '../normalisers/normaliser';
import type { Bias } from '../positions/position';
import { scores as scoreFunctions, type ScoreId } from '../scores';

/** How the weights of a site's heads are made. */
export interface Scoring {
  readonly score: ScoreId;
  readonly scale?: number;
  readonly temperature?: number;
  readonly softcap?: number;
  /** What is added to the scores for how far apart query and key stand. */
  readonly bias?: Bias;
  /** What is added to the scores by hand, if anything. */
  readonly nudge?: readonly Nudge[];
  readonly normalize: NormaliserId;
  /** G (n × m): what the weights are multiplied with for the distance from where a query looks. */
  readonly factor?: FloatMatrix;
  /** Extra logits that take part in the normaliser and are dropped, one a head. */
  readonly sinks?: readonly number[];
  /** The matrices that the score names beside Q and K, one group a head. */
  readonly parameters: readonly Operands[];
  /** The reader's own, in place of a step's. */
  readonly formulas?: Formulas;
}

/** Q (n × d_k), K (m × d_k), V (m × d_v) of one head, and what hands and the mask add: N and M (n × m). Heads count from 0. */
export interface HeadParts {
  readonly head: number;
  readonly queries: FloatMatrix;
  readonly keys: FloatMatrix;
  readonly values: FloatMatrix;
  /** How many keys there are in all passes together; K of one pass among several may have fewer rows. */
  readonly keyCount: number;
  /** 0 where open, −∞ where closed, plus biases. */
  readonly M: FloatMatrix;
  readonly N?: FloatMatrix;
}

/** Every intermediate result, and what the formulas name beside them. */
export interface ComputedHead {
  readonly steps: Readonly<Record<string, FloatMatrix>>;
  readonly operands: Operands;
}

/** One head, step by step. Vaswani et al. 2017, eq. 1. */
export function attendHead(engine: Engine, scoring: Scoring, parts: HeadParts): ComputedHead {
  const { queries: Q, keys: K, values: V, M } = parts;
  const expressions = headExpressions(scoring);
  const operands = headOperands(engine, scoring, parts);
  const written = writtenSteps(engine, scoring.formulas ?? {}, { Q, K, V });
  const scores = written('scores') ?? engine.evaluate(expressions.scores, { ...operands, Q, K });
  const scaled = engine.evaluate(expressions.scaled, { ...operands, scores });
  const capped: Readonly<Record<string, FloatMatrix>> = expressions.capped === undefined ? {} : { capped: engine.evaluate(expressions.capped, { ...operands, scaled }) };
  const masked = engine.evaluate(expressions.masked, { ...operands, scaled, ...capped });
  const own = written('weights', { scores, scaled, ...capped, masked });
  const weights = own === undefined ? engine.evaluate(expressions.weights, { ...operands, masked }) : withClosedCells(own, M);
  const output = written('output', { scores, scaled, ...capped, masked, weights }) ?? engine.evaluate(expressions.output, { weights, V });
  return { steps: { queries: Q, keys: K, values: V, scores, scaled, ...capped, masked, weights, output }, operands };
}

/** The expressions that `attendHead` evaluates, by step; what is added for the position before the step that it is added in. */
export function headFormulas(engine: Engine, scoring: Scoring): Record<string, Formula> {
  const { masked, weights, output, ...before } = headExpressions(scoring);
  const expressions = { ...before, ...(scoring.bias && { position: scoring.bias.expression }), masked, weights, output };
  const shown = Object.entries(expressions).map(([step, expression]) => [step, engine.formula(expression)] as const);
  return { ...Object.fromEntries(shown), ...shownFormulas(scoring.formulas ?? {}) };
}

/** Each step's expression; none for a step that the block does not ask for. Scalar factors stand first, so that they meet a matrix once. */
function headExpressions({ score, temperature, softcap, bias, nudge = [], normalize, sinks, factor }: Scoring) {
  const { expression, expressionWithSink }: Normaliser = normalisers[normalize];
  const before = softcap === undefined ? 'scaled' : 'capped';
  return {
    scores: scoreFunctions[score].expression,
    scaled: temperature === undefined ? 'scale * scores' : 'scale / temperature * scores',
    // Gemma Team 2024, section 2.
    ...(softcap !== undefined && { capped: 'softcap * tanh(scaled / softcap)' }),
    masked: [before, ...(bias === undefined ? [] : ['P']), ...(nudge.length === 0 ? [] : ['N']), 'M'].join(' + '),
    // Luong et al. 2015, eq. 10.
    weights: `${(sinks && expressionWithSink) ?? expression}${factor === undefined ? '' : ' .* G'}`,
    output: 'weights * V',
  };
}

/** What the expressions name that is no step. */
function headOperands(engine: Engine, scoring: Scoring, { head, queries, keys, keyCount, M, N }: HeadParts): Operands {
  const { temperature, softcap, bias, normalize, sinks, factor, parameters, formulas = {} } = scoring;
  const { operands }: Normaliser = normalisers[normalize];
  const sink = sinks?.[head];
  return {
    ...parameters[head],
    scale: scoring.scale ?? scoreFunctions[scoring.score].defaultScale(keys.columns),
    ...(temperature !== undefined && { temperature }),
    ...(softcap !== undefined && { softcap }),
    ...(bias && biasOperands(engine, bias, head)),
    ...(N && { N }),
    M,
    ...(factor && { G: factor }),
    ...operands?.(keyCount),
    ...(sink !== undefined && { sink }),
    ...(Object.keys(formulas).length > 0 && formulaNumbers(queries.rows, keys.rows, keys.columns)),
  };
}

/** P (n × m), and what it is made from in this head. */
function biasOperands(engine: Engine, { expression, shared, ofHead }: Bias, head: number): Operands {
  const own = ofHead(head);
  return { ...own, P: engine.evaluate(expression, { ...shared, ...own }) };
}
