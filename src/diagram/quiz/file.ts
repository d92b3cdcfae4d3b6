import type { Presentation } from '../../model/spec';
import type { Trace } from '../../model/trace';
import type { FileRow } from '../file/picture-file';
import { NOWHERE } from '../interaction/spot';
import { blankPicture, quizPicture } from './picture';
import { quizOf } from './quiz';

interface Asked {
  readonly rows: readonly FileRow[];
  readonly description: string;
  readonly presentation: Presentation;
}

/** What a file of a block that asks holds: its first question beneath the picture, with the answer hidden. Undefined where there is nothing to ask. */
export function quizFile(trace: Trace, presentation: Presentation): Asked | undefined {
  const quiz = quizOf(trace, presentation);
  const question = quiz?.ask(0);
  if (quiz === undefined || question === undefined) return undefined;
  const given = question.given.map(({ name, text }) => `${name} ${text}`).join(', ');
  const asked = [question.prompt, ...(given === '' ? [] : [`Masked scores: ${given}.`])].join(' ');
  const panel = quizPicture(quiz.shown, question) ?? (question.kind === 'mask' ? blankPicture(quiz.shown) : undefined);
  return {
    rows: panel === undefined ? [] : [[{ panel, spot: NOWHERE }]],
    description: `Hidden by the quiz. ${asked}`,
    presentation: { ...presentation, numbers: true, caption: presentation.caption === undefined ? asked : `${asked} ${presentation.caption}` },
  };
}
