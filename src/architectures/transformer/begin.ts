import type { Problem } from '../../model/diagnostic';
import type { Spec } from '../../model/spec';
import { trainedTransformerOf } from '../models';
import type { TransformerModel } from '../models/trained-model';
import { unknownWords, vectorProblems } from '../models/unknown';
import { ModelVocabulary } from '../models/vocabulary';
import { asTrained, untrainedSettings } from './as-trained';
import { withPositions } from './prepare';

/** A block as a transformer runs it. */
export interface Begun {
  readonly spec: Spec;
  /** Absent where the weights are drawn from the seed. */
  readonly model?: TransformerModel;
  readonly problems: readonly Problem[];
  /** Whether a trained model knows all of the words; else there is nothing to draw. */
  readonly isReadable: boolean;
}

export function begin(asked: Spec): Begun {
  const model = trainedTransformerOf(asked);
  if (model === undefined) return { spec: withPositions(asked), problems: [], isReadable: true };
  const unread = unreadable(asked, model);
  return { spec: asTrained(asked, model), model, problems: [...untrainedSettings(asked, model), ...unread], isReadable: unread.length === 0 };
}

/** Words that the model has no vectors for, or vectors where it has its own. */
function unreadable({ queries, keys }: Spec, model: TransformerModel): Problem[] {
  const { architecture, file: { vocabularies: { source = '', target = '' } } } = model;
  const read = architecture === 'encoder-decoder' ? keys : undefined;
  const unfit = vectorProblems({ queries, keys: read }, model);
  if (unfit.length > 0) return unfit;
  const own = new ModelVocabulary(architecture === 'encoder' ? source : target);
  return [...unknownWords(model, 'keys', read?.tokens ?? [], new ModelVocabulary(source)), ...unknownWords(model, 'queries', queries?.tokens ?? [], own)];
}
