import { trainedModels } from '../src/architectures/models';
import type { TrainedModel } from '../src/architectures/models/trained-model';
import { ModelVocabulary } from '../src/architectures/models/vocabulary';

/** Every token that the trained models know, from their own files. */
export function vocabularies(): string {
  const models: readonly TrainedModel[] = Object.values(trainedModels);
  return ['# Vocabularies of the trained models', 'Made from the models by `npm run docs`; a test says when it is stale. [Trained models](trained-models.md) says what they do.', ...models.map(section)].join('\n\n') + '\n';
}

function section({ id, doc, units, file }: TrainedModel): string {
  const { source, target }: { readonly source?: string; readonly target?: string } = file.vocabularies;
  return [`## ${id}`, doc, ...(source === undefined ? [] : [listed('Reads', source, units)]), ...(target === undefined ? [] : [listed(source === undefined ? 'Reads and writes' : 'Writes', target, units)])].join('\n\n');
}

function listed(title: string, encoded: string, units: TrainedModel['units']): string {
  const { words } = new ModelVocabulary(encoded);
  return `### ${title} (${words.length} ${units})\n\n${words.map((word) => `\`${word}\``).join(' ')}`;
}
