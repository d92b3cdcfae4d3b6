import type { Spec } from '../../model/spec';
import { isPresetId, presetOf } from '../presets';
import type { TransformerConfiguration } from './configuration';

/** Vaswani et al. 2017: norms after the sums, ReLU, four times as wide inside. */
const ORIGINAL: TransformerConfiguration = {
  norm: 'layer', normStands: 'after', epsilon: 1e-5, inputNorm: false, activation: 'relu', gated: false, biases: true, expansion: 4,
  sharedLayers: false, unscaled: false, segments: false, tokens: {}, transform: false, head: 'words',
};

/** What the block's model has, and the original's choice where it says nothing. */
export function configurationOf({ model }: Pick<Spec, 'model'>): TransformerConfiguration {
  return model === undefined || !isPresetId(model) ? ORIGINAL : { ...ORIGINAL, ...presetOf(model).transformer };
}
