import type { ActivationId } from '../../engine/activations';
import type { NormId } from '../../engine/norms';

/** Tokens that a model puts around the words. */
export interface SpecialTokens {
  /** Before and after what is read; `separator` ends each segment. */
  readonly first?: string;
  readonly last?: string;
  readonly separator?: string;
  /** What stands between two segments beside the separator. */
  readonly between?: string;
  /** What a decoder is fed first, and what it writes when it is done. */
  readonly start?: string;
  readonly stop?: string;
}

/** How the layers of a transformer are put together, beside what the block's own keys say. */
export interface TransformerConfiguration {
  readonly norm: NormId;
  /** Before each sublayer (and once more at the end), or after the sum. */
  readonly normStands: 'before' | 'after';
  readonly epsilon: number;
  /** Whether what enters the first layer is normed too. */
  readonly inputNorm: boolean;
  readonly activation: ActivationId;
  /** Whether one half of the hidden layer opens and closes the other. Shazeer 2020. */
  readonly gated: boolean;
  readonly biases: boolean;
  /** Width of the hidden layer, in widths of the model. */
  readonly expansion: number;
  /** Whether all layers have one set of weights. */
  readonly sharedLayers: boolean;
  /** Whether the first weights make up for a scale that the scores do not have. */
  readonly unscaled: boolean;
  readonly segments: boolean;
  readonly tokens: SpecialTokens;
  /** Whether a hidden state goes through a layer of its own before the words are compared with it. */
  readonly transform: boolean;
  /** What the last hidden states are asked for. */
  readonly head: 'words' | 'replaced';
}
