import type { Key } from '../key';
import { quizKinds } from '../quiz';
import type { QuizKindId } from '../quiz';
import { someOf } from '../values/list';
import { idsOf, word } from '../values/word';

export const quiz: Key<readonly QuizKindId[]> = {
  id: 'quiz',
  aliases: [],
  group: 'shown',
  doc: 'Questions about the picture, which is hidden until they are answered.',
  default: 'the picture is shown; its menu asks on demand',
  example: 'quiz: [argmax, weights]',
  form: 'yaml',
  scoped: false,
  kind: someOf(word(idsOf(quizKinds))),
};
