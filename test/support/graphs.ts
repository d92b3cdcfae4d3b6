import { createPipeline } from '../../src/pipeline';
import type { Inflow, Operation, OperationKind, Trace } from '../../src/model/trace';
import { spread, examples, matrixOf } from './traces';

const pipeline = createPipeline();

/** What a block computes, which must be without a mistake. */
export function traceOfText(text: string): Trace {
  const { trace } = pipeline.read(text);
  expect(trace.diagnostics.map(({ message }) => message)).toEqual([]);
  return trace;
}

type Step = readonly [id: string, kind: OperationKind, inputs: Readonly<Record<string, string>>, layer?: number];

function operationOf([id, kind, inputs, layer]: Step): Operation {
  return {
    id, kind, stack: id.split('/')[0] ?? '', inputs: Object.entries(inputs).map(([role, from]): Inflow => ({ role, from })),
    operands: {}, steps: {}, output: matrixOf(spread(4, 8)), untrained: false, ...(layer !== undefined && { layer }),
  };
}

/** Operations as a recurrent network with attention has them, without numbers that mean anything: two directions side by side, arrows that go back. */
export const recurrent: Readonly<Record<string, Trace>> = {
  bahdanau: graph(
    ['encoder/embedding', 'embedding', {}, 0],
    ['encoder/1/forward', 'gru', { x: 'encoder/embedding' }, 1],
    ['encoder/1/backward', 'gru', { x: 'encoder/embedding' }, 1],
    ['encoder/1/join', 'join', { forward: 'encoder/1/forward', backward: 'encoder/1/backward' }, 1],
    ['decoder/embedding', 'embedding', {}, 0],
    ['decoder/start', 'start', { state: 'encoder/1/backward' }, 0],
    ['decoder/1/cross', 'attention', { queries: 'decoder/1/forward', keys: 'encoder/1/join', values: 'encoder/1/join' }, 1],
    ['decoder/1/forward', 'gru', { x: 'decoder/embedding', h: 'decoder/start', context: 'decoder/1/cross' }, 1],
    ['decoder/readout', 'context', { state: 'decoder/1/forward', x: 'decoder/embedding', context: 'decoder/1/cross' }],
    ['decoder/dense', 'dense', { h: 'decoder/readout' }],
    ['decoder/softmax', 'softmax', { logits: 'decoder/dense' }],
  ),
  luong: graph(
    ['encoder/embedding', 'embedding', {}, 0],
    ['encoder/1/forward', 'lstm', { x: 'encoder/embedding' }, 1],
    ['decoder/embedding', 'embedding', {}, 0],
    ['decoder/start', 'start', { state: 'encoder/1/forward' }, 0],
    ['decoder/1/forward', 'lstm', { x: 'decoder/embedding', h: 'decoder/start', attended: 'decoder/attended' }, 1],
    ['decoder/1/cross', 'attention', { queries: 'decoder/1/forward', keys: 'encoder/1/forward', values: 'encoder/1/forward' }, 1],
    ['decoder/attended', 'context', { context: 'decoder/1/cross', state: 'decoder/1/forward' }],
    ['decoder/dense', 'dense', { h: 'decoder/attended' }],
    ['decoder/softmax', 'softmax', { logits: 'decoder/dense' }],
  ),
};

function graph(...steps: readonly Step[]): Trace {
  return { ...examples.masked, architecture: 'rnn', operations: steps.map(operationOf) };
}
