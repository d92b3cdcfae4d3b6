import type { Engine } from '../../engine/engine';
import type { FloatMatrix } from '../../engine/matrices/matrix';
import type { Matrix } from '../../model/matrix';
import type { Formula, Operands, Operation } from '../../model/trace';
import type { RecurrentConfiguration } from './configuration';
import { ATTENDED, attendedWeights } from './decoder';
import type { Origin } from './origin';
import type { Words } from './words';

/** What the words are predicted from: n × D. */
export interface Readout {
  readonly states: FloatMatrix;
  readonly operation: Operation;
  readonly formulas: Readonly<Record<string, Formula>>;
}

/** What goes into it, a row for each step of the decoder. */
export interface ReadoutInputs {
  readonly words: Words;
  readonly state: FloatMatrix;
  readonly context: Matrix;
}

/** The larger of two sums, unit by unit: a maxout layer of pairs. Bahdanau et al. 2015, A.2.2, with s_i, on which their P(y_i) depends. */
const MAXOUT = 'max(state * U_1 + x * V_1 + context * C_1, state * U_2 + x * V_2 + context * C_2)';

/** State, word and context are added: together they keep the size of one. */
const SUMS = 3;

/** As the model has it: h~ (Luong et al. 2015, eq. 5), or the deep output of Bahdanau et al. 2015. */
export function readoutOf(engine: Engine, configuration: RecurrentConfiguration, inputs: ReadoutInputs, origin: Origin): Readout {
  return configuration.attends === 'before' ? deepOutput(engine, inputs, origin) : attended(engine, inputs, origin);
}

function attended(engine: Engine, { state, context }: ReadoutInputs, origin: Origin): Readout {
  const operands = attendedWeights(origin, context.columns, state.columns);
  const states = engine.evaluate(ATTENDED, { context, state, ...operands });
  return {
    states, formulas: { 'decoder/attended': engine.formula(ATTENDED) },
    operation: operation('attended', operands, states, [CONTEXT, STATE], origin.untrained),
  };
}

function deepOutput(engine: Engine, { words, state, context }: ReadoutInputs, origin: Origin): Readout {
  const draw = origin.matricesOf('decoder/readout', 'decoder/readout');
  const width = state.columns;
  const piece = (number: number): Operands => ({
    [`U_${number}`]: draw(`U_${number}`, width, width, 1 / Math.sqrt(SUMS * width)),
    [`V_${number}`]: draw(`V_${number}`, words.states.columns, width, 1 / Math.sqrt(SUMS * words.squaredLength)),
    [`C_${number}`]: draw(`C_${number}`, context.columns, width, 1 / Math.sqrt(SUMS * context.columns)),
  });
  const operands = { ...piece(1), ...piece(2) };
  const states = engine.evaluate(MAXOUT, { state, x: words.states, context, ...operands });
  return {
    states, formulas: { 'decoder/readout': engine.formula(MAXOUT) },
    operation: operation('readout', operands, states, [STATE, { role: 'x', from: words.from }, CONTEXT], origin.untrained),
  };
}

const STATE = { role: 'state', from: 'decoder/1/forward' };
const CONTEXT = { role: 'context', from: 'decoder/1/cross' };

function operation(name: string, operands: Operands, output: FloatMatrix, inputs: Operation['inputs'], untrained: boolean): Operation {
  return { id: `decoder/${name}`, kind: 'context', stack: 'decoder', inputs, formula: `decoder/${name}`, operands, steps: {}, output, untrained };
}
