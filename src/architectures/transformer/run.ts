import type { ProjectedKeys } from '../../engine/attention/attend-input';
import type { Engine } from '../../engine/engine';
import type { Matrix } from '../../model/matrix';
import type { Spec } from '../../model/spec';
import type { TransformerConfiguration } from './configuration';
import type { Recorder } from './recorder';
import type { Supervision } from '../models/trained-model';
import type { TrainedWeights } from './trained-weights';

/** What one attention site keeps from pass to pass. */
export interface SiteCache {
  /** What the keys and values were projected from. */
  readonly inputs: Matrix;
  readonly projected: ProjectedKeys;
}

/** One pass of several over a decoder's rows: row `first` and those after it, as far as they are fed. */
export interface Pass {
  readonly first: number;
  /** What the decoder is fed in all passes together. */
  readonly tokens: readonly string[];
  /** By site and layer. Each pass adds to it. */
  readonly caches: Map<string, SiteCache>;
}

/** What all parts of one run through a transformer share. */
export interface TransformerRun {
  readonly spec: Spec;
  readonly engine: Engine;
  readonly configuration: TransformerConfiguration;
  readonly recorder: Recorder;
  /** The site that an unscoped mask or knock-out is meant for. */
  readonly shownSite: string;
  /** Absent where the weights are drawn from the seed. */
  readonly trained?: TrainedWeights;
  /** What training showed to single heads. */
  readonly supervision?: readonly Supervision[];
  /** Whether a model goes on writing by itself: how many rows there will be is not known. */
  readonly writes?: boolean;
  /** Absent where all rows are computed at once. */
  readonly pass?: Pass;
}

export type Stack = 'encoder' | 'decoder';

/** Layers that share their weights draw those of the first. */
export function drawnLayer({ configuration }: TransformerRun, layer: number): number {
  return configuration.sharedLayers ? 1 : layer;
}
