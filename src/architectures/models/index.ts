import type { Spec } from '../../model/spec';
import { tinyDates } from './tiny-dates';
import { tinyTranslate } from './tiny-translate';
import type { TrainedModel } from './trained-model';

/** Models that were trained here and bring their weights. */
export const trainedModels = { 'tiny-translate': tinyTranslate, 'tiny-dates': tinyDates } satisfies Readonly<Record<string, TrainedModel>>;

export type TrainedModelId = keyof typeof trainedModels;

export function isTrainedModelId(name: string): name is TrainedModelId {
  return Object.hasOwn(trainedModels, name);
}

/** The trained model of a block; undefined where it names none, or has an architecture that the weights are not for. */
export function trainedModelOf({ model, architecture }: Pick<Spec, 'model' | 'architecture'>): TrainedModel | undefined {
  if (model === undefined || !isTrainedModelId(model)) return undefined;
  const trained = trainedModels[model];
  return trained.architecture === architecture ? trained : undefined;
}
