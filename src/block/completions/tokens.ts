import { trainedModelOf } from '../../architectures/models';
import { writesAnother } from '../../architectures/models/trained-model';
import { ModelVocabulary } from '../../architectures/models/vocabulary';
import type { Handed } from '../layers';
import { parse } from '../parse';

/** The words of the block itself, each once; a quote keeps apart what YAML would take for something else. */
export function tokensOf(text: string, handed: Handed): readonly string[] {
  const { queries, keys } = parse(text, handed).spec;
  return [...new Set([...(queries?.tokens ?? []), ...(keys?.tokens ?? [])])].map(asWritten);
}

function asWritten(token: string): string {
  return /^[\p{L}][\p{L}\p{M}\p{N}'’-]*$|^\[[A-Z]+\]$/u.test(token) && !/^(?:true|false|null|inf)$/iu.test(token) ? token : `"${token.replace(/[\\"]/gu, '\\$&')}"`;
}

/** What the block's trained model knows on that side; nothing where its tokens are no words, or it is none. */
export function vocabularyFor(text: string, side: 'queries' | 'keys', handed: Handed): readonly string[] {
  const { spec } = parse(text, handed);
  const model = trainedModelOf(spec);
  if (model === undefined || model.units !== 'words') return [];
  const { source, target }: { readonly source?: string; readonly target?: string } = model.file.vocabularies;
  // A lone text is what such a model reads.
  const isWritten = writesAnother(model) && side === 'queries' && spec.queries !== undefined;
  const encoded = isWritten ? target : (source ?? target);
  return encoded === undefined ? [] : new ModelVocabulary(encoded).words.filter((word) => /\p{L}/u.test(word));
}
