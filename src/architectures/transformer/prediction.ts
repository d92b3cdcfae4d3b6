import { activations } from '../../engine/activations';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Draw } from '../../engine/matrices/random';
import type { Matrix } from '../../model/matrix';
import { drawFor } from '../projections';
import { normed } from './norm';
import type { Flow } from './recorder';
import type { Stack, TransformerRun } from './run';

/** The words that can be predicted, with the vectors that they enter by: V × d. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly vectors: Matrix;
}

/** Hidden states (n × d) → logits (n × V) → probabilities. The dense layer's weights are the word vectors themselves: Press and Wolf 2017. */
export function predictWords(run: TransformerRun, stack: Stack, hidden: Flow, { words, vectors }: Vocabulary): Flow {
  const asked = run.configuration.transform ? transformed(run, stack, hidden) : hidden;
  const logits = run.recorder.compute({
    id: `${stack}/dense`, kind: 'dense', stack, inputs: { h: asked }, operands: { E: vectors, d: vectors.columns },
    // Divided by √d, as word vectors with entries around 1 need it: Raffel et al. 2020, released code.
    expressions: { logits: "1 / sqrt(d) * (h * E')" }, columns: words,
  });
  return run.recorder.compute({ id: `${stack}/softmax`, kind: 'softmax', stack, inputs: { logits }, expressions: { probabilities: 'softmax(logits)' }, columns: words });
}

/** A layer of its own between the last hidden state and the words. Devlin et al. 2019, released code. */
function transformed(run: TransformerRun, stack: Stack, h: Flow): Flow {
  const { call } = activations[run.configuration.activation];
  const width = h.states.columns;
  const bent = run.recorder.compute({
    id: `${stack}/transform`, kind: 'dense', stack, inputs: { h }, expressions: { transform: `${call}(h * W_h + b_h)` },
    operands: { W_h: headDraw(run, stack)('transform', width, width, 1 / Math.sqrt(width)), b_h: FloatMatrix.zeros(1, width) }, untrained: true,
  });
  return normed(run, { id: `${stack}/transform/norm`, stack }, bent);
}

/** What stands behind the last layer has its own streams. */
function headDraw({ spec, engine }: TransformerRun, stack: Stack): Draw {
  return drawFor({ seed: spec.seed, name: `${stack}/head`, layer: 0, keep: engine.keep });
}

/** P that a token was put there by another model: n × 1. Clark et al. 2020, eq. 2. */
export function predictReplaced(run: TransformerRun, stack: Stack, h: Flow): Flow {
  const width = h.states.columns;
  const weights = headDraw(run, stack)('replaced', width, 1, 1 / Math.sqrt(width));
  return run.recorder.compute({
    id: `${stack}/replaced`, kind: 'dense', stack, inputs: { h }, operands: { w: weights }, expressions: { replaced: 'logistic(h * w)' }, columns: ['replaced'], untrained: true,
  });
}
