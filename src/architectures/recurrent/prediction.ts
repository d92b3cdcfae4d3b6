import type { Engine } from '../../engine/engine';
import { sideBySide, type FloatMatrix } from '../../engine/matrices/matrix';
import type { Matrix } from '../../model/matrix';
import type { Spec } from '../../model/spec';
import type { Formula, Loss, Operation, Prediction } from '../../model/trace';
import { lossesOf, mostProbable } from '../predicted';
import { drawFor } from '../projections';
import type { Origin } from './origin';

/** What the decoder takes the next words to be. */
export interface Predicted {
  readonly operations: readonly Operation[];
  readonly formulas: Readonly<Record<string, Formula>>;
  readonly predictions: readonly Prediction[];
  readonly losses: readonly Loss[];
}

const LOGITS = 'h * W_y';
const PROBABILITIES = 'softmax(logits)';

/** The words that can be predicted, and the layer that scores them: D × V. */
export interface Dense {
  readonly words: readonly string[];
  readonly W_y: Matrix;
}

/** What is predicted from: readouts (n × D), and the operation that they come from. */
export interface Read {
  readonly states: Matrix;
  readonly from: string;
}

/** What is known of each row: the word that it writes. */
export interface Written {
  readonly writes: readonly (string | undefined)[];
  /** Whether the words that are written are what the model was asked to write, so that each row has a loss. */
  readonly hasLosses: boolean;
}

/** A layer with seeded weights, over the words of the target and those that the block adds. */
export function seededDense({ seed, vocabulary }: Spec, target: readonly string[], width: number): Dense {
  const words = [...new Set([...target, ...vocabulary])];
  return { words, W_y: wordColumns(seed, words, width) };
}

/** n × D → n × V. */
export function logitsOf(engine: Engine, h: Matrix, { W_y }: Dense): FloatMatrix {
  return engine.evaluate(LOGITS, { h, W_y });
}

/** Readouts → logits → P(next word). */
export function predict(engine: Engine, { predict: count }: Spec, { states: h, from }: Read, dense: Dense, written: Written, { untrained }: Origin): Predicted {
  const { words, W_y } = dense;
  const logits = logitsOf(engine, h, dense);
  const probabilities = engine.evaluate(PROBABILITIES, { logits });
  return {
    operations: [
      { id: 'decoder/dense', kind: 'dense', stack: 'decoder', inputs: [{ role: 'h', from }], formula: 'logits', operands: { W_y }, steps: {}, output: logits, columns: words, untrained },
      { id: 'decoder/softmax', kind: 'softmax', stack: 'decoder', inputs: [{ role: 'logits', from: 'decoder/dense' }], formula: 'probabilities', operands: {}, steps: {}, output: probabilities, columns: words, untrained: false },
    ],
    formulas: { logits: engine.formula(LOGITS), probabilities: engine.formula(PROBABILITIES) },
    predictions: mostProbable(probabilities, words, [probabilities.rows - 1], count),
    losses: written.hasLosses ? lossesOf(probabilities, words, written.writes) : [],
  };
}

/** D × V; each word's column comes from the word alone, so that another word changes nothing about it. */
function wordColumns(seed: number, words: readonly string[], width: number): Matrix {
  const draw = drawFor({ seed, name: 'decoder/dense', layer: 1 });
  return sideBySide(words.map((word) => draw(`W_y/${word}`, width, 1, 1 / Math.sqrt(width))));
}
