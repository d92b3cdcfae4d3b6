import type { QuizKindId } from '../../../block/quiz';
import type { QuizKind } from '../question';
import { argmax } from './argmax';
import { mask } from './mask';
import { order } from './order';
import { sources } from './sources';
import { weights } from './weights';

/** The type asks for a kind for every name that a block may write. */
export const kinds: Readonly<{ [Id in QuizKindId]: QuizKind<Id> }> = { argmax, mask, weights, sources, order };

export function isQuizKindId(name: string): name is QuizKindId {
  return Object.hasOwn(kinds, name);
}
