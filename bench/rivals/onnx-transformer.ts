import type { Matrix } from '../../src/model/matrix';
import type { TransformerModel } from '../../src/architectures/models/trained-model';
import { decodeWeights } from '../../src/architectures/models/weights';
import { Draft } from './onnx-draft';
import type { Dims, Graph } from './onnx-model';

/** Where attention gets its keys and values from: states that it projects, or what is there already. */
type Memory = { readonly states: string; readonly past?: boolean } | { readonly kept: true };

/**
 * A trained encoder–decoder as two graphs, as an author would export it: one reads the whole text, one writes a token and is handed the keys and values of those
 * before. Both put out the weights of every site, or all that they compute; norms stand before the parts. Vaswani et al. 2017; training/README.md.
 */
export class OnnxTransformer {
  readonly layers: number;
  readonly heads: number;
  readonly width: number;
  readonly headWidth: number;
  private readonly of: (name: string) => Matrix;

  constructor({ file }: TransformerModel, private readonly putsOutAll: boolean) {
    const weights = decodeWeights(file);
    this.of = (name) => weights.of(name) ?? missing(name);
    this.layers = file.configuration.layers;
    this.heads = file.configuration.heads;
    this.width = this.of('encoder/embedding/E').columns;
    this.headWidth = this.width / this.heads;
  }

  /** `tokens`, `places` (m) → weights of each layer, and the keys and values that the decoder's layers look across at. */
  encoder(longest: number): Graph {
    const draft = new Draft(this.putsOutAll);
    let x = this.entered(draft, 'encoder', longest);
    for (let layer = 1; layer <= this.layers; layer++) {
      const place = `encoder/${layer}`;
      const normed = this.normed(draft, `${place}/self/norm`, x);
      x = this.added(draft, `${place}/self`, x, this.attention(draft, `${place}/self`, normed, { states: normed }));
      x = this.fed(draft, place, x);
    }
    const memory = this.normed(draft, 'encoder/norm', x);
    for (let layer = 1; layer <= this.layers; layer++) this.keysAndValues(draft, `decoder/${layer}/cross`, memory, 'm');
    return draft.graph({}, { tokens: ['m'], places: ['m'] });
  }

  /** `tokens`, `places` (1), keys and values of the rows before and of what was read → weights of each layer, P of every word, keys and values with this row's. */
  decoder(longest: number): Graph {
    const draft = new Draft(this.putsOutAll);
    let x = this.entered(draft, 'decoder', longest);
    const inputs: Record<string, Dims> = {};
    for (let layer = 1; layer <= this.layers; layer++) {
      const place = `decoder/${layer}`;
      const normed = this.normed(draft, `${place}/self/norm`, x);
      x = this.added(draft, `${place}/self`, x, this.attention(draft, `${place}/self`, normed, { states: normed, past: true }));
      x = this.added(draft, `${place}/cross`, x, this.attention(draft, `${place}/cross`, this.normed(draft, `${place}/cross/norm`, x), { kept: true }));
      x = this.fed(draft, place, x);
      for (const role of ['K', 'V']) {
        inputs[`${place}/self/past-${role}`] = [this.heads, 'past', this.headWidth];
        inputs[`${place}/cross/${role}`] = [this.heads, 'm', this.headWidth];
      }
    }
    this.predicted(draft, this.normed(draft, 'decoder/norm', x));
    return draft.graph(inputs, { tokens: [1], places: [1] });
  }

  /** Word vectors and sines and cosines. */
  private entered(draft: Draft, stack: string, longest: number): string {
    const E = draft.constant(`${stack}/embedding/E`, this.of(`${stack}/embedding/E`));
    const waves = draft.constant('waves', wavesOf(longest, this.width));
    const vectors = draft.op('Gather', [E, 'tokens'], `${stack}/vectors`, { axis: 0 });
    const positions = draft.op('Gather', [waves, 'places'], `${stack}/positions`, { axis: 0 });
    return draft.op('Add', [vectors, positions], `${stack}/entered`);
  }

  private normed(draft: Draft, place: string, x: string): string {
    const [g, b] = (['g', 'b'] as const).map((name) => draft.constant(`${place}/${name}`, this.of(`${place}/${name}`), true));
    return draft.op('LayerNormalization', [x, g ?? '', b ?? ''], `${place}/normed`, { axis: 1 });
  }

  private attention(draft: Draft, place: string, x: string, memory: Memory): string {
    const Q = this.split(draft, place, 'Q', x);
    if ('states' in memory) this.keysAndValues(draft, place, memory.states, memory.past === true ? 'all' : undefined, memory.past);
    const across = draft.op('Transpose', [`${place}/K`], `${place}/Kᵀ`, { perm: [0, 2, 1] });
    const scores = draft.op('MatMul', [Q, across], `${place}/scores`);
    draft.initializers['scale'] = { dims: [1], data: Float32Array.of(1 / Math.sqrt(this.headWidth)) };
    const weights = draft.op('Softmax', [draft.op('Mul', [scores, 'scale'], `${place}/scaled`)], `${place}/weights`, { axis: 2 });
    draft.outputs[weights] = [this.heads, `rows of ${place}`, `columns of ${place}`];
    const output = draft.op('Transpose', [draft.op('MatMul', [weights, `${place}/V`], `${place}/output`)], `${place}/by-token`, { perm: [1, 0, 2] });
    const joined = draft.op('Reshape', [output, draft.size('size-joined', -1, this.width)], `${place}/joined`);
    return draft.op('MatMul', [joined, draft.constant(`${place}/W_O`, this.of(`${place}/W_O`))], `${place}/site`);
  }

  /** Put out where they are kept for later passes (`rows`: how many there are), behind those of the passes before where there are any. */
  private keysAndValues(draft: Draft, place: string, states: string, rows?: string, past = false): void {
    for (const role of ['K', 'V'] as const) {
      const own = this.split(draft, place, role, states, past ? 'new-' : '');
      const all = past ? draft.op('Concat', [`${place}/past-${role}`, own], `${place}/${role}`, { axis: 1 }) : own;
      if (rows !== undefined) draft.outputs[all] = [this.heads, rows, this.headWidth];
    }
  }

  private split(draft: Draft, place: string, role: string, x: string, prefix = ''): string {
    const projected = draft.op('MatMul', [x, draft.constant(`${place}/W_${role}`, this.of(`${place}/W_${role}`))], `${place}/${role}/projected`);
    const parts = draft.op('Reshape', [projected, draft.size('size-split', -1, this.heads, this.headWidth)], `${place}/${role}/split`);
    return draft.op('Transpose', [parts], `${place}/${prefix}${role}`, { perm: [1, 0, 2] });
  }

  private fed(draft: Draft, layer: string, x: string): string {
    const place = `${layer}/feed-forward`;
    const linear = (part: 1 | 2, input: string): string => {
      const product = draft.op('MatMul', [input, draft.constant(`${place}/W_${part}`, this.of(`${place}/W_${part}`))], `${place}/product-${part}`);
      return draft.op('Add', [product, draft.constant(`${place}/b_${part}`, this.of(`${place}/b_${part}`), true)], `${place}/sum-${part}`);
    };
    const hidden = draft.op('Relu', [linear(1, this.normed(draft, `${place}/norm`, x))], `${place}/hidden`);
    return this.added(draft, place, x, linear(2, hidden));
  }

  private added(draft: Draft, place: string, x: string, y: string): string {
    return draft.op('Add', [x, y], `${place}/added`);
  }

  /** By the word vectors themselves, without the first, over √d. */
  private predicted(draft: Draft, h: string): void {
    const words = draft.constant('words', transposed(this.of('decoder/embedding/E'), 1, 1 / Math.sqrt(this.width)));
    const P = draft.op('Softmax', [draft.op('MatMul', [h, words], 'logits')], 'probabilities', { axis: 1 });
    draft.outputs[P] = [1, 'words'];
  }
}

/** Rows from `first` on as columns, times a number. */
function transposed({ rows, columns, data }: Matrix, first: number, by: number): Matrix {
  const count = rows - first;
  return { rows: columns, columns: count, data: Float64Array.from({ length: columns * count }, (_, at) => by * (data[(first + (at % count)) * columns + Math.floor(at / count)] ?? NaN)) };
}

/** Vaswani et al. 2017, 3.5. */
function wavesOf(rows: number, width: number): Matrix {
  const entry = (position: number, column: number): number => {
    const angle = position / 10000 ** ((column - (column % 2)) / width);
    return column % 2 === 0 ? Math.sin(angle) : Math.cos(angle);
  };
  return { rows, columns: width, data: Float64Array.from({ length: rows * width }, (_, at) => entry(Math.floor(at / width), at % width)) };
}

function missing(name: string): never {
  throw new Error(`A model without ${name}`);
}
