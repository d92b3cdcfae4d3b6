import type { CountedModel } from '../../src/architectures/family/transformer-parts';

/** Rows and columns; a vector is one row. */
type Tensor = readonly [rows: number, columns: number];

/** Every tensor that a transformer consists of, listed one by one as a checkpoint does; written without the formulas that it is to check. */
export function tensorsOf(model: CountedModel): Tensor[] {
  const { layers: { encoder = 0, decoder = 0 } } = model.size;
  const reads = encoder > 0 && decoder > 0;
  const stacks = [...(encoder > 0 ? [{ depth: encoder, crosses: false }] : []), ...(decoder > 0 ? [{ depth: decoder, crosses: reads }] : [])];
  return [...shared(model), ...stacks.flatMap(({ depth, crosses }) => stack(model, depth, crosses))];
}

export function countOf(tensors: readonly Tensor[]): number {
  return tensors.reduce((sum, [rows, columns]) => sum + rows * columns, 0);
}

/** What there is once, however many stacks there are. */
function shared({ configuration, weights, size }: CountedModel): Tensor[] {
  const { width, vocabulary, embeddingWidth = width } = size;
  const tensors: Tensor[] = [[vocabulary, embeddingWidth]];
  if (embeddingWidth !== width) tensors.push(...dense(embeddingWidth, width, true));
  const segments = weights.segmentRows ?? (configuration.segments ? 2 : 0);
  if (segments > 0) tensors.push([segments, embeddingWidth]);
  if (weights.pooler === true) tensors.push(...dense(width, width, true));
  if (configuration.head === 'replaced') tensors.push(...dense(width, width, true), ...dense(width, 1, true));
  if (weights.ownOutput === true) tensors.push([vocabulary, width]);
  return tensors;
}

function stack(model: CountedModel, depth: number, crosses: boolean): Tensor[] {
  const { configuration, position, weights, size } = model;
  const { width, heads = 1, embeddingWidth = width } = size;
  const tensors: Tensor[] = [];
  if (position === 'learned') tensors.push([(size.longest ?? 0) + (weights.unusedPositions ?? 0), embeddingWidth]);
  if (position === 't5') tensors.push([32, heads]);
  if (configuration.inputNorm) tensors.push(...norm(model, embeddingWidth));
  for (let layer = 0; layer < (configuration.sharedLayers ? 1 : depth); layer++) {
    tensors.push(...attention(model), ...norm(model, width));
    if (crosses) tensors.push(...attention(model), ...norm(model, width));
    tensors.push(...feedForward(model), ...norm(model, width));
  }
  if (configuration.normStands === 'before') tensors.push(...norm(model, width));
  return tensors;
}

function attention({ configuration: { biases }, size }: CountedModel): Tensor[] {
  const { width, heads = 1, kvHeads = heads, headWidth = width / heads } = size;
  const tensors: Tensor[] = [];
  for (let head = 0; head < heads; head++) tensors.push(...dense(width, headWidth, biases));
  for (let head = 0; head < kvHeads; head++) tensors.push(...dense(width, headWidth, biases), ...dense(width, headWidth, biases));
  tensors.push(...dense(heads * headWidth, width, biases));
  return tensors;
}

function feedForward({ configuration: { biases, gated }, size: { width, feedForward: hidden = 0 } }: CountedModel): Tensor[] {
  return [...dense(width, hidden, biases), ...(gated ? dense(width, hidden, biases) : []), ...dense(hidden, width, biases)];
}

function norm({ configuration: { norm: kind } }: CountedModel, width: number): Tensor[] {
  return kind === 'rms' ? [[1, width]] : [[1, width], [1, width]];
}

function dense(inputs: number, outputs: number, biases: boolean): Tensor[] {
  return [[inputs, outputs], ...(biases ? [[1, outputs] as const] : [])];
}
