import { activations } from '../../engine/activations';
import { FloatMatrix } from '../../engine/matrices/matrix';
import type { Operands } from '../../model/trace';
import { drawFor } from '../projections';
import type { Flow } from './recorder';
import { drawnLayer, type Stack, type TransformerRun } from './run';

/**
 * Each token by itself: x (n × d) → hidden (n × h) → n × d. Vaswani et al. 2017, eq. 2; gated, one half of the hidden layer
 * multiplies the other: Shazeer 2020, section 2.
 */
export function feedForward(run: TransformerRun, stack: Stack, layer: number, x: Flow): Flow {
  const { configuration: { activation, gated, biases } } = run;
  const { call } = activations[activation];
  const inner = gated ? `${call}(x * W_gate) .* (x * W_1)` : `${call}(x * W_1${biases ? ' + b_1' : ''})`;
  return run.recorder.compute({
    id: `${stack}/${layer}/feed-forward`, kind: 'feed-forward', stack, layer, inputs: { x },
    operands: weights(run, stack, layer, x.states.columns),
    expressions: { hidden: inner, 'feed-forward': `hidden * W_2${biases ? ' + b_2' : ''}` },
    untrained: true,
  });
}

/** As they were trained, else drawn: entries of variance 1 / inputs keep what goes through them at its size. Glorot and Bengio 2010. */
function weights(run: TransformerRun, stack: Stack, layer: number, width: number): Operands {
  const { configuration: { expansion, gated, biases }, spec: { seed }, trained } = run;
  const inner = Math.round(expansion * width);
  const draw = drawFor({ seed, name: `${stack}/feed-forward`, layer: drawnLayer(run, layer), keep: run.engine.keep });
  return {
    ...(gated && { W_gate: draw('gate', width, inner, 1 / Math.sqrt(width)) }),
    W_1: trained?.of(`${stack}/${layer}/feed-forward/W_1`) ?? draw('first', width, inner, 1 / Math.sqrt(width)),
    W_2: trained?.of(`${stack}/${layer}/feed-forward/W_2`) ?? draw('second', inner, width, 1 / Math.sqrt(inner)),
    ...(biases && !gated && { b_1: FloatMatrix.zeros(1, inner) }),
    ...(biases && { b_2: FloatMatrix.zeros(1, width) }),
  };
}
