import type { Engine } from '../../engine/engine';
import { sideBySide } from '../../engine/matrix';
import type { Matrix } from '../../model/matrix';
import type { Spec } from '../../model/spec';
import type { Formula, Loss, Operation, Prediction } from '../../model/trace';
import { lossesOf, mostProbable } from '../predicted';
import { drawFor } from '../projections';

/** What the decoder takes the next words to be. */
export interface Predicted {
  readonly operations: readonly Operation[];
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly predictions: readonly Prediction[];
  readonly losses: readonly Loss[];
}

const LOGITS = 'h * W_y';
const PROBABILITIES = 'softmax(logits)';

/** Readouts (n × D) → logits (n × V) → P(next word), over the words of the target and those that the block adds. `from`: the operation that they come from. */
export function predict(engine: Engine, spec: Spec, { states: h, from }: { readonly states: Matrix; readonly from: string }, target: readonly string[]): Predicted {
  const words = [...new Set([...target, ...spec.vocabulary])];
  const W_y = wordColumns(spec.seed, words, h.columns);
  const logits = engine.evaluate(LOGITS, { h, W_y });
  const probabilities = engine.evaluate(PROBABILITIES, { logits });
  return {
    operations: [
      { id: 'decoder/dense', kind: 'dense', stack: 'decoder', inputs: [{ role: 'h', from }], formula: 'logits', operands: { W_y }, steps: {}, output: logits, columns: words, untrained: true },
      { id: 'decoder/softmax', kind: 'softmax', stack: 'decoder', inputs: [{ role: 'logits', from: 'decoder/dense' }], formula: 'probabilities', operands: {}, steps: {}, output: probabilities, columns: words, untrained: false },
    ],
    formulas: { logits: engine.formula(LOGITS), probabilities: engine.formula(PROBABILITIES) },
    predictions: mostProbable(probabilities, words, [probabilities.rows - 1], spec.predict),
    losses: spec.phase === 'training' ? lossesOf(probabilities, words, target.slice(1)) : [],
  };
}

/** D × V; each word's column comes from the word alone, so that another word changes nothing about it. */
function wordColumns(seed: number, words: readonly string[], width: number): Matrix {
  const draw = drawFor({ seed, name: 'decoder/dense', layer: 1 });
  return sideBySide(words.map((word) => draw(`W_y/${word}`, width, 1, 1 / Math.sqrt(width))));
}
