import { counted } from '../../engine/counted';
import type { Problem } from '../../model/diagnostic';
import { nearWords } from './near';
import type { TrainedModel } from './trained-model';
import type { ModelVocabulary } from './vocabulary';

/** Mistakes that are told one by one; a text in another language would have one a word. */
const MOST_TOLD = 8;

const DOES = { keys: 'reads', queries: 'writes' } as const;

/** Words that a model has no vector for, each at its place; it is not asked to guess. */
export function unknownWords(model: TrainedModel, key: keyof typeof DOES, tokens: readonly string[], vocabulary: ModelVocabulary): Problem[] {
  const first = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const isStart = index > 0 && token === model.file.configuration.start;
    if ((isStart || vocabulary.rowOf(token) === undefined) && !first.has(token)) first.set(token, index);
  }
  return [...first].slice(0, MOST_TOLD).map(([token, index]) => ({
    severity: 'error', key, path: [index],
    message: `${model.id} does not know "${token}": it is none of the ${counted(vocabulary.words.length, model.units.slice(0, -1))} that it ${DOES[key]}.`,
    hint: hintFor(model, token, vocabulary),
  }));
}

/** Where there are few, all of them. */
function hintFor({ units }: TrainedModel, token: string, { words }: ModelVocabulary): string {
  if (units === 'characters') return `These are: ${words.filter((word) => !isSpecial(word)).join(' ')}`;
  const near = nearWords(token, words);
  return `${near.length === 0 ? 'No word that it knows is near.' : `Near words that it knows: ${near.join(', ')}.`} All of them: docs/vocabularies.md in the repository of the plugin.`;
}

function isSpecial(word: string): boolean {
  return /^<.*>$/u.test(word);
}
