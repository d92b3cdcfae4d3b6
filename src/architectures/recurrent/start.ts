import type { CellState } from '../../engine/cells/step';
import type { Engine } from '../../engine/engine';
import { FloatMatrix, rowOf } from '../../engine/matrices/matrix';
import type { Formula, Operands, Operation } from '../../model/trace';
import type { RecurrentConfiguration } from './configuration';
import { statesOf, type Encoded } from './encoder';
import type { Origin } from './origin';

/** What the decoder starts from. */
export interface Start {
  readonly state: CellState;
  readonly operation: Operation;
  readonly formulas: Readonly<Record<string, Formula>>;
}

/**
 * After a source read from both ends: s_0 = tanh(W_s ←h_1), the state of the backward reader at the first word, and an empty memory. Bahdanau et al. 2015, A.2.2.
 * After one read forward: its last state and memory. Sutskever et al. 2014, section 2; Luong et al. 2015, 3.1.
 */
export function startOf(engine: Engine, configuration: RecurrentConfiguration, encoded: Encoded, origin: Origin): Start {
  return encoded.backward === undefined ? handedOver(engine, encoded) : projected(engine, configuration, statesOf(encoded.backward), origin);
}

const LAST = { start: 'last', memory: 'lastMemory' } as const;
const PROJECTED = 'tanh(first * W_s)';

function handedOver(engine: Engine, { forward: { run: { last } } }: Encoded): Start {
  const operands = { last: last.h, ...(last.c && { lastMemory: last.c }) };
  return {
    state: last,
    operation: operation('encoder/1/forward', operands, last, false),
    formulas: { 'decoder/start': engine.formula(LAST.start), ...(last.c && { 'decoder/start memory': engine.formula(LAST.memory) }) },
  };
}

function projected(engine: Engine, { unit, width, decoderWidth }: RecurrentConfiguration, backward: FloatMatrix, origin: Origin): Start {
  const draw = origin.matricesOf('decoder/start', 'decoder/start');
  const operands = { first: rowOf(backward, 0), W_s: draw('W_s', width, decoderWidth, 1 / Math.sqrt(width)) };
  const h = engine.evaluate(PROJECTED, operands);
  const state = { h, ...(unit.hasMemory && { c: FloatMatrix.zeros(1, decoderWidth) }) };
  return { state, operation: operation('encoder/1/backward', operands, state, origin.untrained), formulas: { 'decoder/start': engine.formula(PROJECTED) } };
}

function operation(from: string, operands: Operands, { h, c }: CellState, untrained: boolean): Operation {
  return {
    id: 'decoder/start', kind: 'start', stack: 'decoder', layer: 0, inputs: [{ role: 'state', from }], formula: 'decoder/start',
    operands, steps: { ...(c && { memory: c }) }, output: h, untrained,
  };
}
