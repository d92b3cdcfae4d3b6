import type { Spec } from '../../model/spec';
import { tinyDates } from './tiny-dates';
import { tinyLm } from './tiny-lm';
import { tinyMlm } from './tiny-mlm';
import { tinyTransformer } from './tiny-transformer';
import { tinyTranslate } from './tiny-translate';
import type { TrainedModel, TransformerModel } from './trained-model';

/** Models that were trained here and bring their weights. */
export const trainedModels = { 'tiny-translate': tinyTranslate, 'tiny-dates': tinyDates, 'tiny-mlm': tinyMlm, 'tiny-lm': tinyLm, 'tiny-transformer': tinyTransformer } satisfies Readonly<Record<string, TrainedModel>>;

export type TrainedModelId = keyof typeof trainedModels;

export function isTrainedModelId(name: string): name is TrainedModelId {
  return Object.hasOwn(trainedModels, name);
}

/** The trained model of a block; undefined where it names none, or has an architecture that the weights are not for. */
export function trainedModelOf({ model, architecture }: Pick<Spec, 'model' | 'architecture'>): TrainedModel | undefined {
  if (model === undefined || !isTrainedModelId(model)) return undefined;
  const trained: TrainedModel = trainedModels[model];
  return trained.architecture === architecture ? trained : undefined;
}

/** The trained transformer of a block, if it has one. */
export function trainedTransformerOf(spec: Pick<Spec, 'model' | 'architecture'>): TransformerModel | undefined {
  const trained = trainedModelOf(spec);
  return trained === undefined || trained.architecture === 'rnn' ? undefined : trained;
}
