import * as ort from 'onnxruntime-web';
import type { AttentionLayer, Computed, Rival, Table } from './attention';
import { modelBytes, type Graph, type Initializer, type Node } from './onnx-model';

type Part = 'queries' | 'keys' | 'values';

/** ONNX Runtime in WebAssembly on one thread, its session with the layer's graph and weights kept from before. */
export async function onnxRuntimeKept(layer: AttentionLayer): Promise<Rival> {
  const session = await open(layer);
  return { name: `${NAME}, its session kept,`, attend: () => attend(session, layer) };
}

/** The same where the graph comes with the block, as a reader's score, mask or number of heads does: a session is made for it. */
export function onnxRuntime(layer: AttentionLayer): Promise<Rival> {
  const attendOnce = async (): Promise<Computed> => {
    const session = await open(layer);
    const computed = await attend(session, layer);
    await session.release();
    return computed;
  };
  return Promise.resolve({ name: NAME, attend: attendOnce });
}

const NAME = `ONNX Runtime Web ${ort.env.versions.web ?? ''}`;

function open(layer: AttentionLayer): Promise<ort.InferenceSession> {
  ort.env.wasm.numThreads = 1;
  return ort.InferenceSession.create(modelBytes(graphOf(layer)), { executionProviders: ['wasm'] });
}

async function attend(session: ort.InferenceSession, { inputs }: AttentionLayer): Promise<Computed> {
  const results = await session.run({ 'X-queries': tensor(inputs.queries), 'X-keys': tensor(inputs.keys), 'X-values': tensor(inputs.values) });
  const floats = (name: string): Float32Array => {
    const data = results[name]?.data;
    if (data instanceof Float32Array) return data;
    throw new Error(`A session without ${name}`);
  };
  return {
    queries: floats('queries'), keys: floats('keys'), values: floats('values'), scores: floats('scores'),
    scaled: floats('scaled'), weights: floats('weights'), output: floats('output'), site: floats('site'),
  };
}

function tensor({ rows, columns, data }: Table): ort.Tensor {
  return new ort.Tensor('float32', data, [rows, columns]);
}

/** X·W split into heads, Q·Kᵀ · scale, softmax, times V, joined, times W_O. Vaswani et al. 2017, 3.2. */
function graphOf({ inputs, weights, heads, scale }: AttentionLayer): Graph {
  const headWidth = (part: Part): number => (weights[part]?.columns ?? inputs[part].columns) / heads;
  const [n, m, width] = [inputs.queries.rows, inputs.keys.rows, heads * headWidth('values')];
  const own: readonly [string, Table][] = Object.entries(weights);
  return {
    nodes: [
      ...split('queries', weights), ...split('keys', weights), ...split('values', weights),
      { op: 'Transpose', inputs: ['keys'], output: 'transposed-keys', attributes: { perm: [0, 2, 1] } },
      { op: 'MatMul', inputs: ['queries', 'transposed-keys'], output: 'scores' },
      { op: 'Mul', inputs: ['scores', 'scale'], output: 'scaled' },
      { op: 'Softmax', inputs: ['scaled'], output: 'weights', attributes: { axis: 2 } },
      { op: 'MatMul', inputs: ['weights', 'values'], output: 'output' },
      { op: 'Transpose', inputs: ['output'], output: 'by-token', attributes: { perm: [1, 0, 2] } },
      { op: 'Reshape', inputs: ['by-token', 'size-joined'], output: weights.output === undefined ? 'site' : 'joined' },
      ...(weights.output === undefined ? [] : [{ op: 'MatMul', inputs: ['joined', 'W-output'], output: 'site' }]),
    ],
    initializers: {
      ...Object.fromEntries(own.map(([name, { rows, columns, data }]) => [`W-${name}`, { dims: [rows, columns], data }])),
      'size-queries': size([n, heads, headWidth('queries')]),
      'size-keys': size([m, heads, headWidth('keys')]),
      'size-values': size([m, heads, headWidth('values')]),
      'size-joined': size([n, width]),
      scale: { dims: [1], data: Float32Array.of(scale) },
    },
    inputs: { 'X-queries': [n, inputs.queries.columns], 'X-keys': [m, inputs.keys.columns], 'X-values': [m, inputs.values.columns] },
    outputs: {
      queries: [heads, n, headWidth('queries')], keys: [heads, m, headWidth('keys')], values: [heads, m, headWidth('values')],
      scores: [heads, n, m], scaled: [heads, n, m], weights: [heads, n, m], output: [heads, n, headWidth('values')], site: [n, weights.output?.columns ?? width],
    },
  };
}

/** Projected where the layer projects it, and with its heads first. */
function split(part: Part, weights: AttentionLayer['weights']): Node[] {
  const isProjected = weights[part] !== undefined;
  return [
    ...(isProjected ? [{ op: 'MatMul', inputs: [`X-${part}`, `W-${part}`], output: `projected-${part}` }] : []),
    { op: 'Reshape', inputs: [isProjected ? `projected-${part}` : `X-${part}`, `size-${part}`], output: `split-${part}` },
    { op: 'Transpose', inputs: [`split-${part}`], output: part, attributes: { perm: [1, 0, 2] } },
  ];
}

/** What a Reshape takes. */
function size(dims: readonly number[]): Initializer {
  return { dims: [dims.length], data: BigInt64Array.from(dims.map(BigInt)) };
}
