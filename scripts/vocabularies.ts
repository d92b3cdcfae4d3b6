import { trainedModels } from '../src/architectures/models';
import type { TrainedModel } from '../src/architectures/models/trained-model';
import { knownWordsOf, type KnownWords } from '../src/architectures/models/known-words';

/** Every token that the trained models know, from their own files. */
export function vocabularies(): string {
  const models: readonly TrainedModel[] = Object.values(trainedModels);
  return ['# Vocabularies of the trained models', 'For a block that says it does not know a word: what each trained model can read and write. Made from the models by `npm run docs`; a test says when it is stale. [Trained models](trained-models.md) says what they do.', ...models.map(section)].join('\n\n') + '\n';
}

function section(model: TrainedModel): string {
  return [`## ${model.id}`, model.doc, ...knownWordsOf(model).map((known) => listed(known, model.units))].join('\n\n');
}

function listed({ does, words }: KnownWords, units: TrainedModel['units']): string {
  return `### ${does.charAt(0).toUpperCase()}${does.slice(1)} (${words.length} ${units})\n\n${words.map((word) => `\`${word}\``).join(' ')}`;
}
