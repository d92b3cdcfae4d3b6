import type { Spec } from '../../model/spec';
import { isTrainedModelId, trainedModels } from '../models';
import type { TrainedModel } from '../models/trained-model';
import { isPresetId, presetOf } from '../presets';
import type { TransformerConfiguration } from './configuration';

/** Vaswani et al. 2017: norms after the sums, ReLU, four times as wide inside. */
const ORIGINAL: TransformerConfiguration = {
  norm: 'layer', normStands: 'after', epsilon: 1e-5, inputNorm: false, activation: 'relu', gated: false, biases: true, expansion: 4,
  sharedLayers: false, unscaled: false, segments: false, tokens: {}, transform: false, head: 'words',
};

/** What the block's model has, and the original's choice where it says nothing. */
export function configurationOf({ model }: Pick<Spec, 'model'>): TransformerConfiguration {
  if (model !== undefined && isTrainedModelId(model)) return trained(trainedModels[model]);
  return model === undefined || !isPresetId(model) ? ORIGINAL : { ...ORIGINAL, ...presetOf(model).transformer };
}

/** As training/README.md describes the files. */
function trained(model: TrainedModel): TransformerConfiguration {
  if (model.architecture === 'rnn') return ORIGINAL;
  const { expansion, epsilon, biases, start, stop } = model.file.configuration;
  const opening = model.architecture === 'decoder' ? { first: start } : { start };
  return { ...ORIGINAL, normStands: 'before', expansion, epsilon, biases, tokens: { ...opening, stop } };
}
