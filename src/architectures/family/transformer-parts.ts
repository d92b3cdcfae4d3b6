import type { CountedTransformer, PartFormula, PublishedSize } from '../presets/published';
import type { TransformerConfiguration } from '../transformer/configuration';

/** What decides about the weights of a transformer. */
export interface CountedModel {
  readonly configuration: TransformerConfiguration;
  /** How a layer knows places: `learned`, `t5` and the like. */
  readonly position: string;
  readonly weights: CountedTransformer;
  readonly size: PublishedSize;
}

/** The weights of a transformer, part by part, as mathjs expressions over its sizes. Vaswani et al. 2017, section 3. */
export function transformerParts(model: CountedModel): PartFormula[] {
  return [...embeddings(model), attention(model), feedForward(model), ...norms(model), ...heads(model)];
}

function embeddings({ configuration, position, weights, size }: CountedModel): PartFormula[] {
  const group = 'embeddings';
  const stacks = isPair(size) ? '2 * ' : '';
  const width = embeddedWidth(size);
  const hasSegments = configuration.segments || weights.segmentRows !== undefined;
  return [
    { name: 'tokens', group, formula: `vocabulary * ${width}` },
    ...(position === 'learned' ? [{ name: 'positions', group, formula: `${stacks}${rowsOf(weights)} * ${width}` } as const] : []),
    ...(position === 't5' ? [{ name: 'positions', group, formula: `${stacks}buckets * heads` } as const] : []),
    ...(hasSegments ? [{ name: 'segments', group, formula: `segments * ${width}` } as const] : []),
    ...(isNarrow(size) ? [{ name: 'from embeddings to layers', group, formula: 'embeddingWidth * width + width' } as const] : []),
  ];
}

function rowsOf({ unusedPositions = 0 }: CountedTransformer): string {
  return unusedPositions === 0 ? 'longest' : `(longest + ${unusedPositions})`;
}

/** W_Q, W_K, W_V and W_O of every site; a decoder that reads an encoder has two sites a layer. */
function attention({ configuration, size }: CountedModel): PartFormula {
  const formula = sum(matricesOf(size), configuration.biases && biasesOf(size));
  return { name: 'attention', group: 'attention', formula: times(repeated(configuration, size, 1, 2), formula) };
}

/** Query and output are heads · head width wide; key and value are as wide as there are heads that have their own. */
function matricesOf({ kvHeads, headWidth }: PublishedSize): string {
  if (kvHeads !== undefined) return '2 * width * heads * headWidth + 2 * width * kvHeads * headWidth';
  return headWidth === undefined ? '4 * width^2' : '4 * width * heads * headWidth';
}

function biasesOf({ kvHeads, headWidth }: PublishedSize): string {
  if (kvHeads !== undefined) return 'heads * headWidth + 2 * kvHeads * headWidth + width';
  return headWidth === undefined ? '4 * width' : '3 * heads * headWidth + width';
}

/** In and out again; a gated layer has two ways in. Shazeer 2020. */
function feedForward({ configuration, size }: CountedModel): PartFormula {
  const { gated, biases } = configuration;
  const formula = sum(`${gated ? 3 : 2} * width * feedForward`, biases && (gated ? '2 * feedForward + width' : 'feedForward + width'));
  return { name: 'feed-forward', group: 'feed-forward', formula: times(repeated(configuration, size, 1, 1), formula) };
}

/** A gain and a shift for each column; a norm by root mean square has the gain alone. */
function norms({ configuration, size }: CountedModel): PartFormula[] {
  const { norm, inputNorm, normStands } = configuration;
  const vectors = norm === 'rms' ? '' : '2 * ';
  const stacks = isPair(size) ? '2 * ' : '';
  return [
    { name: 'norms of the layers', group: 'other', formula: times(repeated(configuration, size, 2, 3), `${vectors}width`) },
    ...(inputNorm ? [{ name: 'norm of the embeddings', group: 'other', formula: `${stacks}${vectors}${embeddedWidth(size)}` } as const] : []),
    ...(normStands === 'before' ? [{ name: 'last norm', group: 'other', formula: `${stacks}${vectors}width` } as const] : []),
  ];
}

function heads({ configuration, weights }: CountedModel): PartFormula[] {
  return [
    ...(weights.pooler === true ? [{ name: 'pooler', group: 'other', formula: 'width^2 + width' } as const] : []),
    ...(configuration.head === 'replaced' ? [{ name: 'head of the discriminator', group: 'other', formula: 'width^2 + width + width + 1' } as const] : []),
    ...(weights.ownOutput === true ? [{ name: 'output layer', group: 'other', formula: 'vocabulary * width' } as const] : []),
  ];
}

/** How often a part is there, where each layer has it: `encoder` times, or `decoder` times where the decoder reads an encoder. Shared layers count once. */
function repeated({ sharedLayers }: TransformerConfiguration, size: PublishedSize, encoder: number, decoder: number): string | undefined {
  const once = isPair(size) ? encoder + decoder : encoder;
  if (sharedLayers) return once === 1 ? undefined : String(once);
  if (!isPair(size)) return encoder === 1 ? 'layers' : `${encoder} * layers`;
  return `(${encoder === 1 ? '' : `${encoder} * `}encoderLayers + ${decoder === 1 ? '' : `${decoder} * `}decoderLayers)`;
}

function times(count: string | undefined, formula: string): string {
  const product = /\+/u.test(formula) ? `(${formula})` : formula;
  return count === undefined ? formula : `${count} * ${product}`;
}

function sum(first: string, second: string | false): string {
  return second === false ? first : `${first} + ${second}`;
}

function isPair({ layers }: PublishedSize): boolean {
  return layers.encoder !== undefined && layers.decoder !== undefined;
}

/** Embeddings that are as wide as the layers need no name of their own. */
function embeddedWidth(size: PublishedSize): string {
  return isNarrow(size) ? 'embeddingWidth' : 'width';
}

function isNarrow({ width, embeddingWidth = width }: PublishedSize): boolean {
  return embeddingWidth !== width;
}
