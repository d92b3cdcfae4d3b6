import type { FloatMatrix } from '../../engine/matrices/matrix';
import type { Recorded } from '../../model/recording';

/** Attention of one site in all of its layers, as a file holds it. */
export interface RecordedSite {
  readonly id: string;
  readonly from: { readonly queries: string; readonly keys: string };
  /** As the tokenizer wrote them. */
  readonly queries: readonly string[];
  readonly keys: readonly string[];
  /** Layers × heads, each n × m. */
  readonly layers: readonly (readonly FloatMatrix[])[];
  /** Whether no query could see what comes after it. */
  readonly causal: boolean;
}

/** A file of recorded attention, as understood. */
export interface Recording {
  readonly architecture: 'encoder' | 'decoder' | 'encoder-decoder';
  readonly about: Omit<Recorded, 'pieces'>;
  readonly sites: readonly RecordedSite[];
}

/** What is wrong with a file, where in it, and the way out. */
export interface Fault {
  readonly fault: string;
  readonly hint: string;
}

export function isFault(value: object): value is Fault {
  return 'fault' in value;
}
