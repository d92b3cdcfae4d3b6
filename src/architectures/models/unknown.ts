import { counted } from '../../engine/wording/counted';
import type { Problem } from '../../model/diagnostic';
import type { Sequence } from '../../model/sequence';
import { nearWords } from './near';
import { writesAnother, type TrainedModel } from './trained-model';
import type { ModelVocabulary } from './vocabulary';

/** Mistakes that are told one by one; a text in another language would have one a word. */
const MOST_TOLD = 8;

/** Words that a model has no vector for, each at its place; it is not asked to guess. */
export function unknownWords(model: TrainedModel, key: 'keys' | 'queries', tokens: readonly string[], vocabulary: ModelVocabulary): Problem[] {
  const does = key === 'queries' && writesAnother(model) ? 'writes' : 'reads';
  const first = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const isStart = index > 0 && token === model.file.configuration.start;
    if ((isStart || vocabulary.rowOf(token) === undefined) && !first.has(token)) first.set(token, index);
  }
  return [...first].slice(0, MOST_TOLD).map(([token, index]) => ({
    severity: 'error', key, path: [index],
    message: `${model.id} does not know "${token}": it is none of the ${counted(vocabulary.words.length, model.units.slice(0, -1))} that it ${does}.`,
    hint: hintFor(model, token, vocabulary),
  }));
}

/** A model's words have the vectors that it learned. */
export function vectorProblems(sequences: Readonly<Record<'keys' | 'queries', Sequence | undefined>>, { id, units }: TrainedModel): Problem[] {
  return (['keys', 'queries'] as const).filter((key) => sequences[key]?.vectors !== undefined).map((key) => ({
    severity: 'error', key, message: `${id} has learned the vectors of its ${units}: declared ones mean nothing to it.`, hint: `Write a text, or take "model: ${id}" out.`,
  }));
}

/** Where there are few, all of them. */
function hintFor({ units }: TrainedModel, token: string, { words }: ModelVocabulary): string {
  if (units === 'characters') return `These are: ${words.filter((word) => !isSpecial(word)).join(' ')}`;
  const near = nearWords(token, words);
  return `${near.length === 0 ? 'No word that it knows is near.' : `Near words that it knows: ${near.join(', ')}.`} All of them: below the block, and in docs/vocabularies.md of the plugin.`;
}

function isSpecial(word: string): boolean {
  return /^<.*>$/u.test(word);
}
