import type { Keep } from '../../engine/keep';
import { FloatMatrix } from '../../engine/matrix';
import type { Preset, PresetDefaults } from '../presets/preset';
import type { TrainedWeights } from '../transformer/trained-weights';
import { decodeWeights, type EncodedWeights } from './weights';

/** A trained recurrent model as text, with what it is built of. training/README.md describes the format. */
export interface RecurrentFile extends EncodedWeights {
  readonly configuration: {
    /** Of a state of the encoder in one direction, and of one of the decoder. */
    readonly width: number;
    readonly decoderWidth: number;
    /** What the decoder is fed first, and what it writes last. */
    readonly start: string;
    readonly stop: string;
    /** Where it is cut off. */
    readonly longest: number;
  };
  /** The words of each side, in the order of the rows of their vectors, with `|` between. */
  readonly vocabularies: { readonly source: string; readonly target: string };
}

/** A model that brings its weights: it reads a text and writes another by itself. */
export interface TrainedModel {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** A block that uses it. */
  readonly example: string;
  readonly architecture: Preset['architecture'];
  readonly defaults: PresetDefaults;
  /** What a token is. */
  readonly units: 'words' | 'characters';
  readonly file: RecurrentFile;
}

/** The model's weights: all of them are decoded when the first is asked for, and kept one by one. */
export function weightsOf({ id, file }: TrainedModel, keep: Keep): TrainedWeights {
  const names = new Set(file.tensors.map((tensor) => tensor.split(' ', 1)[0]));
  let decoded: TrainedWeights | undefined;
  const read = (name: string): FloatMatrix => FloatMatrix.from((decoded ??= decodeWeights(file)).of(name) ?? FloatMatrix.zeros(0, 0));
  return { model: id, of: (name) => (names.has(name) ? keep(`${id}/${name}`, () => read(name)) : undefined) };
}
