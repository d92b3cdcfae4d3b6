import type { QuizKindId } from '../../block/quiz';
import type { Presentation } from '../../model/spec';
import type { Trace } from '../../model/trace';
import { drawnReadings, shownIn } from '../comparison/readings';
import type { Shown } from '../shown';
import { isQuizKindId, kinds } from './kinds';
import type { Question } from './question';

/** What can be asked of a block, one question after another. */
export interface Quiz {
  /** The picture that the questions are about. */
  readonly shown: Shown;
  /** The kinds that have something to ask. */
  readonly kinds: readonly QuizKindId[];
  /** Why the others have not. */
  readonly none: readonly string[];
  /** How many different questions there are. */
  readonly count: number;
  /** The question that comes after so many have been asked; they come round again. Undefined where there are none. */
  readonly ask: (asked: number) => Question | undefined;
}

/** The quiz of a block as it opens: of the kinds that it names, or of all. Undefined where nothing is drawn. Of a comparison, the first reading is asked about. */
export function quizOf(trace: Trace, presentation: Presentation): Quiz | undefined {
  const [first] = shownIn(drawnReadings(trace, presentation, {}));
  return first && quizAbout(first, presentation.quiz);
}

/** The quiz of what is on screen. The kinds take turns, and each goes through its own questions. */
export function quizAbout(shown: Shown, wanted: readonly string[] | undefined = Object.keys(kinds)): Quiz {
  const asked = wanted.filter(isQuizKindId).map((id) => ({ kind: kinds[id], questions: kinds[id].questions(shown) }));
  const having = asked.filter(({ questions }) => questions.length > 0);
  return {
    shown,
    kinds: having.map(({ kind }) => kind.id),
    none: asked.filter(({ questions }) => questions.length === 0).map(({ kind }) => kind.none),
    count: having.reduce((sum, { questions }) => sum + questions.length, 0),
    ask(number) {
      const questions = having[number % having.length]?.questions ?? [];
      return questions[Math.floor(number / having.length) % questions.length]?.();
    },
  };
}
