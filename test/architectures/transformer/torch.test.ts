import { configurationOf } from '../../../src/architectures/transformer/configure';
import type { TransformerConfiguration } from '../../../src/architectures/transformer/configuration';
import { Recorder, type Flow } from '../../../src/architectures/transformer/recorder';
import type { TransformerRun } from '../../../src/architectures/transformer/run';
import { decode, encode } from '../../../src/architectures/transformer/stack';
import type { TrainedWeights } from '../../../src/architectures/transformer/trained-weights';
import { createEngine } from '../../../src/engine/engine';
import { FloatMatrix } from '../../../src/engine/matrices/matrix';
import type { Matrix } from '../../../src/model/matrix';
import { rowsOf } from '../../support/matrices';
import { specOf } from '../../support/spec';
import { torchCases, type TorchCase } from '../../support/torch';

/** Our names for what PyTorch's layers hold; the parts of `in_proj` are cut out of it below. */
function trainedBy({ weights, options: { width } }: TorchCase, stack: 'encoder' | 'decoder'): TrainedWeights {
  const d = Number(width);
  const parts = new Map<string, Matrix>();
  const attention = (ours: string, theirs: string): void => {
    for (const [index, letter] of ['Q', 'K', 'V'].entries()) {
      parts.set(`${stack}/1/${ours}/W_${letter}`, transposed(part(matrix(weights[`${theirs}.in_proj_weight`]), index * d, d)));
      parts.set(`${stack}/1/${ours}/b_${letter}`, row(vector(weights[`${theirs}.in_proj_bias`]).slice(index * d, (index + 1) * d)));
    }
    parts.set(`${stack}/1/${ours}/W_O`, transposed(matrix(weights[`${theirs}.out_proj.weight`])));
    parts.set(`${stack}/1/${ours}/b_O`, row(vector(weights[`${theirs}.out_proj.bias`])));
  };
  attention('self', 'self_attn');
  if (stack === 'decoder') attention('cross', 'multihead_attn');
  for (const [ours, theirs] of [['1', 'linear1'], ['2', 'linear2']] as const) {
    parts.set(`${stack}/1/feed-forward/W_${ours}`, transposed(matrix(weights[`${theirs}.weight`])));
    parts.set(`${stack}/1/feed-forward/b_${ours}`, row(vector(weights[`${theirs}.bias`])));
  }
  const normed = stack === 'decoder' ? ['self', 'cross', 'feed-forward'] : ['self', 'feed-forward'];
  for (const [index, name] of normed.entries()) {
    parts.set(`${stack}/1/${name}/norm/g`, row(vector(weights[`norm${index + 1}.weight`])));
    parts.set(`${stack}/1/${name}/norm/b`, row(vector(weights[`norm${index + 1}.bias`])));
  }
  return { model: 'PyTorch', of: (name) => parts.get(name) };
}

function runOf(one: TorchCase, stack: 'encoder' | 'decoder'): TransformerRun {
  const { activation, normFirst, causal, heads } = one.options;
  const spec = specOf('a', `architecture: ${stack}`, `heads: ${String(heads)}`, ...(causal === true && stack === 'encoder' ? ['mask: causal'] : []), 'position: none');
  const configuration: TransformerConfiguration = { ...configurationOf(spec), activation: activation === 'gelu' ? 'gelu' : 'relu', normStands: normFirst === true ? 'before' : 'after' };
  const engine = createEngine();
  const trained = trainedBy(one, stack);
  return { spec, engine, configuration, trained, recorder: new Recorder(engine, trained), shownSite: `${stack}-self` };
}

function flow(id: string, states: Matrix): Flow {
  return { tokens: Array.from({ length: states.rows }, (_, row) => `t${row}`), states, from: id, untrained: false };
}

const layers = [...torchCases('encoder-layer'), ...torchCases('decoder-layer')];

test('there are layers of both kinds, with norms before and after', () => {
  expect(new Set(layers.map(({ module, options }) => `${module} ${String(options.normFirst)}`)).size).toBe(4);
});

test.each(layers)('$name: as PyTorch computes it', (one) => {
  const stack = one.module === 'encoder-layer' ? 'encoder' : 'decoder';
  const run = runOf(one, stack);
  const x = flow('x', matrix(one.inputs['x']));
  const out = stack === 'encoder' ? encode(run, x) : decode(run, x, x.tokens, flow('memory', matrix(one.inputs['memory'])));
  expect(run.recorder.problems).toEqual([]);
  // PyTorch's stacks norm the end once more where norms stand before; a single layer does not.
  const last = run.recorder.operations.filter(({ kind }) => kind === 'add').at(-1)?.output;
  const y = one.options.normFirst === true ? last : out?.states;
  const expected = rowsOf(matrix(one.outputs['y']));
  const found = y && rowsOf(y);
  for (const [i, entries] of expected.entries()) {
    for (const [j, entry] of entries.entries()) expect(Math.abs((found?.[i]?.[j] ?? NaN) - entry)).toBeLessThan(1e-9);
  }
});

function matrix(rows: unknown): FloatMatrix {
  if (!isTable(rows)) throw new Error('no matrix');
  return FloatMatrix.fromRows(rows);
}

function vector(entries: unknown): number[] {
  if (!Array.isArray(entries) || !entries.every((entry) => typeof entry === 'number')) throw new Error('no vector');
  return entries;
}

function isTable(rows: unknown): rows is number[][] {
  return Array.isArray(rows) && rows.every(Array.isArray);
}

function row(entries: readonly number[]): FloatMatrix {
  return FloatMatrix.fromRows([entries]);
}

function part(whole: Matrix, from: number, count: number): FloatMatrix {
  return FloatMatrix.fromRows(rowsOf(whole).slice(from, from + count));
}

function transposed(whole: Matrix): FloatMatrix {
  const rows = rowsOf(whole);
  return FloatMatrix.fromRows((rows[0] ?? []).map((_, j) => rows.map((entries) => entries[j] ?? NaN)));
}
