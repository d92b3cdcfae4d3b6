import { trainedModels } from '../../architectures/models';
import { presets } from '../../architectures/presets';
import type { Key } from '../key';
import { idsOf, word } from '../values/word';

export const model: Key<string> = {
  id: 'model',
  aliases: [],
  group: 'attends',
  doc: 'A model of the literature at toy size: it sets architecture, special tokens, positions and masks; or a trained model, which brings its weights and vocabulary too and writes by itself. What the block says itself wins.',
  default: 'none',
  example: 'model: bert',
  form: 'yaml',
  scoped: false,
  kind: word([...idsOf(presets), ...idsOf(trainedModels)]),
};
