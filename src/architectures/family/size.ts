import type { Engine } from '../../engine/engine';
import type { FamilyPart, FamilySize, StackDepth } from '../../model/family';
import type { Preset } from '../presets/preset';
import type { PartFormula, Published, PublishedSize } from '../presets/published';
import { configurationOf } from '../transformer/configure';
import { parametersOf } from './reported';
import { transformerParts } from './transformer-parts';

/** Of T5, for each head of each stack. Raffel et al. 2020, section 2.1. */
const BUCKETS = 32;
/** Sentence A and sentence B. Devlin et al. 2019, section 3. */
const SEGMENTS = 2;

/** One published size, with its parameters counted part by part: each formula is evaluated by the engine. */
export function sizeOf(preset: Preset, size: PublishedSize, engine: Engine): FamilySize {
  const { published } = preset;
  const { layers: _layers, reported, reportedBy, numbers: _numbers, ...said } = size;
  const numbers = numbersOf(published, size);
  const parts = formulasOf(preset, size).map((part) => counted(part, numbers, engine));
  return {
    ...said,
    year: size.year ?? published.year,
    tokenizer: size.tokenizer ?? published.tokenizer,
    embeddingWidth: size.embeddingWidth ?? size.width,
    stacks: stacksOf(size),
    ...(size.heads !== undefined && { headWidth: headWidthOf(size, size.heads) }),
    ...(reported !== undefined && { reported: { text: reported, parameters: parametersOf(reported), ...(reportedBy !== undefined && { by: reportedBy }) } }),
    numbers: namedIn(parts, numbers),
    parts,
    parameters: parts.reduce((sum, { count }) => sum + count, 0),
  };
}

function formulasOf(preset: Preset, size: PublishedSize): readonly PartFormula[] {
  const { weights } = preset.published;
  if (isListed(weights)) return weights;
  return transformerParts({ configuration: configurationOf({ model: preset.id }), position: positionOf(preset), weights, size });
}

function isListed(weights: Published['weights']): weights is readonly PartFormula[] {
  return Array.isArray(weights);
}

/** At any of its sites: a position of one site alone, as in T5, is the model's too. */
function positionOf({ defaults: { position } }: Preset): string {
  return position?.everywhere?.kind ?? Object.values(position?.at ?? {})[0]?.kind ?? 'none';
}

function counted({ name, group, formula }: PartFormula, numbers: Readonly<Record<string, number>>, engine: Engine): FamilyPart {
  const count = engine.value(formula, numbers);
  if (typeof count !== 'number') throw new Error(`${formula} is no number`);
  return { name, group, formula, count };
}

/** What a formula may name. */
function numbersOf({ weights }: Published, { layers, width, heads, kvHeads, feedForward, embeddingWidth = width, vocabulary, longest, numbers, ...size }: PublishedSize): Readonly<Record<string, number>> {
  const { encoder, decoder } = layers;
  const isPair = encoder !== undefined && decoder !== undefined;
  return present({
    ...(isPair ? { encoderLayers: encoder, decoderLayers: decoder } : { layers: encoder ?? decoder }),
    width, heads, kvHeads, embeddingWidth, feedForward, vocabulary, longest,
    headWidth: heads === undefined ? undefined : headWidthOf({ ...size, width }, heads),
    buckets: BUCKETS,
    segments: isListed(weights) ? undefined : (weights.segmentRows ?? SEGMENTS),
    ...numbers,
  });
}

/** Those that a reader needs to work the formulas out again. */
function namedIn(parts: readonly FamilyPart[], numbers: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const named = new Set(parts.flatMap(({ formula }) => formula.match(/[a-zA-Z]+/gu) ?? []));
  return Object.fromEntries(Object.entries(numbers).filter(([name]) => named.has(name)));
}

function present(numbers: Readonly<Record<string, number | undefined>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(numbers).flatMap(([name, number]) => (number === undefined ? [] : [[name, number]])));
}

function headWidthOf({ headWidth, width }: Pick<PublishedSize, 'headWidth' | 'width'>, heads: number): number {
  return headWidth ?? width / heads;
}

function stacksOf({ layers }: PublishedSize): StackDepth[] {
  return (['encoder', 'decoder'] as const).flatMap((stack) => (layers[stack] === undefined ? [] : [{ stack, layers: layers[stack] }]));
}
