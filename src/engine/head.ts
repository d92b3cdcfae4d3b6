import type { Formula } from '../model/trace';
import type { Engine } from './engine';
import type { FloatMatrix } from './matrix';
import { normalisers } from './normalisers';
import { scores as scoreFunctions, type ScoreId } from './scores';

/** How the scores of a head are made. */
export interface Scoring {
  readonly score: ScoreId;
  readonly scale?: number;
}

/** Q (n × d_k), K (m × d_k), V (m × d_v) of one head. */
export interface HeadParts {
  readonly queries: FloatMatrix;
  readonly keys: FloatMatrix;
  readonly values: FloatMatrix;
}

export interface HeadSteps extends HeadParts {
  readonly [step: string]: FloatMatrix;
  /** n × m */
  readonly scores: FloatMatrix;
  readonly scaled: FloatMatrix;
  readonly masked: FloatMatrix;
  readonly weights: FloatMatrix;
  /** n × d_v */
  readonly output: FloatMatrix;
}

/** Scalar factors stand first, so that they meet a matrix once. M is the mask: 0 where open, −∞ where closed, plus biases. */
const SCALED = 'scale * scores';
const MASKED = 'scaled + M';
const OUTPUT = 'weights * V';

/** One head, step by step. M (n × m) is what the mask adds. Vaswani et al. 2017, eq. 1. */
export function attendHead(engine: Engine, scoring: Scoring, parts: HeadParts, M: FloatMatrix): HeadSteps {
  const { queries: Q, keys: K, values: V } = parts;
  const { expression, defaultScale } = scoreFunctions[scoring.score];
  const scale = scoring.scale ?? defaultScale(K.columns);
  const scores = engine.evaluate(expression, { Q, K });
  const scaled = engine.evaluate(SCALED, { scale, scores });
  const masked = engine.evaluate(MASKED, { scaled, M });
  const weights = engine.evaluate(normalisers.softmax.expression, { masked });
  const output = engine.evaluate(OUTPUT, { weights, V });
  return { ...parts, scores, scaled, masked, weights, output };
}

/** The expressions that `attendHead` evaluates, by step. */
export function headFormulas(engine: Engine, scoring: Scoring): Record<string, Formula> {
  return {
    scores: engine.formula(scoreFunctions[scoring.score].expression),
    scaled: engine.formula(SCALED),
    masked: engine.formula(MASKED),
    weights: engine.formula(normalisers.softmax.expression),
    output: engine.formula(OUTPUT),
  };
}
