import type { Keep } from '../../engine/matrices/keep';
import { FloatMatrix } from '../../engine/matrices/matrix';
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

/** A trained transformer as text: its layers have their norms before their parts, and ReLU; its positions are sines and cosines. */
export interface TransformerFile extends EncodedWeights {
  readonly configuration: {
    readonly heads: number;
    readonly layers: number;
    readonly expansion: number;
    readonly epsilon: number;
    readonly biases: boolean;
    /** What a decoder is fed first, and what it writes last. */
    readonly start?: string;
    readonly stop?: string;
    /** Where a translation is cut off. */
    readonly longest?: number;
  };
  /** `source` is an encoder's, `target` a decoder's. The first word of what is predicted never is. */
  readonly vocabularies: { readonly source?: string; readonly target?: string };
}

/** What training showed to a head, beside the texts; other heads found what they do by themselves. */
export interface Supervision {
  readonly site: string;
  readonly layer: number;
  /** From 0; absent where it is the site's heads together. */
  readonly head?: number;
  /** `trained to …` */
  readonly text: string;
}

/** A model that brings its weights and its words. */
interface Trained {
  readonly id: string;
  /** One sentence for the reader of a note. */
  readonly doc: string;
  /** A block that uses it. */
  readonly example: string;
  readonly defaults: PresetDefaults;
  /** What a token is. */
  readonly units: 'words' | 'characters';
}

export interface RecurrentModel extends Trained {
  readonly architecture: 'rnn';
  readonly file: RecurrentFile;
}

export interface TransformerModel extends Trained {
  readonly architecture: Exclude<Preset['architecture'], 'rnn'>;
  readonly file: TransformerFile;
  readonly supervision: readonly Supervision[];
}

export type TrainedModel = RecurrentModel | TransformerModel;

/** Whether it reads one text and writes another; else there is one text, which is its queries. */
export function writesAnother({ architecture }: Pick<TrainedModel, 'architecture'>): boolean {
  return architecture === 'rnn' || architecture === 'encoder-decoder';
}

/** The model's weights: all of them are decoded when the first is asked for, and kept one by one. */
export function weightsOf({ id, file }: TrainedModel, keep: Keep): TrainedWeights {
  const names = new Set(file.tensors.map((tensor) => tensor.split(' ', 1)[0]));
  let decoded: TrainedWeights | undefined;
  const read = (name: string): FloatMatrix => FloatMatrix.from((decoded ??= decodeWeights(file)).of(name) ?? FloatMatrix.zeros(0, 0));
  return { model: id, of: (name) => (names.has(name) ? keep(`${id}/${name}`, () => read(name)) : undefined) };
}
