import { isTrainedModelId, trainedModels } from './models';
import { presetOf } from './presets';
import type { Preset } from './presets/preset';

/** What a block has that names this model: one of the literature, or a trained one. */
export function namedModel(name: string): Pick<Preset, 'architecture' | 'defaults'> {
  return isTrainedModelId(name) ? trainedModels[name] : presetOf(name);
}
