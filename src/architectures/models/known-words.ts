import type { TrainedModel } from './trained-model';
import { ModelVocabulary } from './vocabulary';

/** Tokens that a model knows on one side, and what it does with them. */
export interface KnownWords {
  readonly does: 'reads' | 'writes' | 'reads and writes';
  readonly words: readonly string[];
}

/** All tokens that a model knows, side by side. */
export function knownWordsOf({ file }: TrainedModel): readonly KnownWords[] {
  const { source, target }: { readonly source?: string; readonly target?: string } = file.vocabularies;
  const side = (does: KnownWords['does'], encoded: string | undefined): KnownWords[] => (encoded === undefined ? [] : [{ does, words: new ModelVocabulary(encoded).words }]);
  return [...side('reads', source), ...side(source === undefined ? 'reads and writes' : 'writes', target)];
}
