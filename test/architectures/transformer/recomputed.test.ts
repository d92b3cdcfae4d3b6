import { traceJson } from '../../../src/cli/trace-json';
import { createPipeline } from '../../../src/pipeline';
import { naiveProduct, transposed } from '../../support/matrices';

type Rows = number[][];

interface OperationJson {
  id: string;
  kind: string;
  layer?: number;
  inputs: { role: string; from: string }[];
  operands: Record<string, Rows & number>;
  output: Rows;
}

interface SiteJson {
  id: string;
  layer: number;
  heads: { steps: Record<string, Rows> }[];
  operands: Record<string, Rows>;
  output: Rows;
}

/** All that somebody outside gets to see: the JSON, and nothing else. */
function exchanged(block: string): { operations: OperationJson[]; sites: SiteJson[]; predictions: { position: number; probabilities: number[] }[] } {
  const { trace } = createPipeline().read(block);
  expect(trace.diagnostics).toEqual([]);
  return JSON.parse(JSON.stringify(traceJson(trace)));
}

function close(found: Rows | undefined, expected: Rows): void {
  expect(found?.length).toBe(expected.length);
  for (const [i, row] of expected.entries()) for (const [j, entry] of row.entries()) expect(Math.abs((found?.[i]?.[j] ?? NaN) - entry)).toBeLessThan(1e-9);
}

const each = (a: Rows, apply: (entry: number, i: number, j: number) => number): Rows => a.map((row, i) => row.map((entry, j) => apply(entry, i, j)));
const plus = (a: Rows, b: Rows): Rows => each(a, (entry, i, j) => entry + (b[b.length === 1 ? 0 : i]?.[j] ?? NaN));
const times = (a: Rows, b: Rows): Rows => each(a, (entry, i, j) => entry * (b[b.length === 1 ? 0 : i]?.[j] ?? NaN));
const mean = (row: number[]): number => row.reduce((sum, entry) => sum + entry, 0) / row.length;
const softmax = (row: number[]): number[] => {
  const powers = row.map((entry) => Math.exp(entry));
  return powers.map((power) => power / powers.reduce((sum, entry) => sum + entry, 0));
};
/** Simpson's rule over the bell curve: nothing of the engine's own series. */
function bell(x: number): number {
  const parts = 400;
  const f = (t: number): number => Math.exp((-t * t) / 2) / Math.sqrt(2 * Math.PI);
  const sum = Array.from({ length: parts + 1 }, (_, k) => f((x * k) / parts) * (k === 0 || k === parts ? 1 : k % 2 === 1 ? 4 : 2));
  return 0.5 + (x / parts / 3) * sum.reduce((total, entry) => total + entry, 0);
}
const ACTIVATIONS: Record<string, (x: number) => number> = {
  relu: (x) => (x > 0 ? x : 0),
  gelu: (x) => x * bell(x),
  'gelu-tanh': (x) => 0.5 * x * (1 + Math.tanh(0.7978845608028654 * (x + 0.044715 * x * x * x))),
  silu: (x) => x / (1 + Math.exp(-x)),
};

function normed(x: Rows, { epsilon, g, b }: OperationJson['operands']): Rows {
  const centred = b === undefined ? x : x.map((row) => row.map((entry) => entry - mean(row)));
  const scaled = centred.map((row) => row.map((entry) => entry / Math.sqrt(mean(row.map((one) => one * one)) + Number(epsilon))));
  const gained = times(scaled, g ?? []);
  return b === undefined ? gained : plus(gained, b);
}

function fedForward(x: Rows, { W_1, W_2, W_gate, b_1, b_2 }: OperationJson['operands'], activation: string): Rows {
  const bend = ACTIVATIONS[activation] ?? (() => NaN);
  const first = naiveProduct(x, W_1 ?? []);
  const hidden = W_gate === undefined ? each(b_1 === undefined ? first : plus(first, b_1), bend) : times(each(naiveProduct(x, W_gate), bend), first);
  const second = naiveProduct(hidden, W_2 ?? []);
  return b_2 === undefined ? second : plus(second, b_2);
}

/** The heads' outputs side by side, through W_O; each head's output is its weights over V. */
function attended({ heads, operands }: SiteJson): Rows {
  const outputs = heads.map(({ steps }) => naiveProduct(steps['weights'] ?? [], steps['values'] ?? []));
  const joined = (outputs[0] ?? []).map((_, i) => outputs.flatMap((output) => output[i] ?? []));
  return operands['W_O'] === undefined ? joined : naiveProduct(joined, operands['W_O']);
}

const BLOCKS: [string, string][] = [
  ['I am a student -> je suis étudiant\narchitecture: encoder-decoder\nlayers: 2\nheads: 2', 'relu'],
  ['my dog is [MASK] [SEP] he barks\nmodel: bert', 'gelu'],
  ['my dog is [MASK]\nmodel: albert', 'gelu-tanh'],
  ['the animal was too\nmodel: gpt-2', 'gelu-tanh'],
  ['the animal was too\nmodel: llama', 'silu'],
  ['that is good -> das ist gut\nmodel: t5', 'relu'],
  ['that is good -> das ist gut\nmodel: bart', 'gelu'],
];

test.each(BLOCKS)('%j: whatever it holds can be worked out again from what compute prints', (block, activation) => {
  const { operations, sites } = exchanged(block);
  const outputs = new Map(operations.map(({ id, output }) => [id, output]));
  const incoming = ({ inputs }: OperationJson): Rows[] => inputs.map(({ from }) => outputs.get(from) ?? []);
  for (const operation of operations) {
    const [x = [], y = []] = incoming(operation);
    const { operands: o, output, kind, id } = operation;
    const site = sites.find((one) => `${one.id.startsWith('encoder') ? 'encoder' : 'decoder'}/${one.layer}/${one.id === 'cross' ? 'cross' : 'self'}` === id);
    if (kind === 'add') close(output, plus(x, y));
    else if (kind === 'positions') close(output, plus(x, o['P'] ?? []));
    else if (kind === 'segments') close(output, plus(x, o['S'] ?? []));
    else if (kind === 'norm') close(output, normed(x, o));
    else if (kind === 'feed-forward') close(output, fedForward(x, o, activation));
    else if (kind === 'softmax') close(output, x.map(softmax));
    else if (kind === 'dense' && o['E'] !== undefined) close(output, each(naiveProduct(x, transposed(o['E'])), (entry) => entry / Math.sqrt(Number(o['d']))));
    else if (kind === 'dense') close(output, each(plus(naiveProduct(x, o['W_h'] ?? []), o['b_h'] ?? []), ACTIVATIONS[activation] ?? (() => NaN)));
    else if (kind === 'attention' && site !== undefined) {
      close(output, attended(site));
      close(site.operands['X_V'], incoming(operation)[2] ?? []);
    } else expect(kind).toBe('embedding');
  }
});

test('a masked word is told by the most probable rows of what the last operation put out', () => {
  const { operations, predictions } = exchanged('my dog is [MASK] and cute\nmodel: bert\npredict: 3');
  const probabilities = operations.find(({ id }) => id === 'encoder/softmax')?.output[4] ?? [];
  expect(predictions).toHaveLength(1);
  expect(predictions[0]?.probabilities).toEqual([...probabilities].sort((a, b) => b - a).slice(0, 3));
});
