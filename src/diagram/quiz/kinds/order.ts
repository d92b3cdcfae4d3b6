import { steps } from '../../../engine/trace/steps';
import { formulasOf } from '../../../engine/trace/site-formulas';
import type { Shown } from '../../shown';
import { readable } from '../../text/formula';
import type { Question, QuizKind } from '../question';
import { upTo, whereIn } from '../said';

/** Two steps are no order worth asking for. */
const LEAST = 3;
/** Both are needed before there is a score, and neither before the other; values wait until the end. */
const BEFORE_SCORES = ['queries', 'keys', 'values'];

export const order = {
  id: 'order',
  none: 'The steps of the computation are not known: the attention was recorded.',
  questions: (shown) => (orderedSteps(shown).length < LEAST ? [] : [() => question(shown)]),
} as const satisfies QuizKind;

function orderedSteps({ head }: Shown): readonly string[] {
  return Object.keys(head.steps).filter((id) => !BEFORE_SCORES.includes(id));
}

function question(shown: Shown): Question {
  const ids = orderedSteps(shown);
  const names = ids.map((id) => Object.values(steps).find((step) => step.id === id)?.noun ?? id);
  const items = mixed(names);
  return {
    kind: 'order', where: whereIn(shown), given: [],
    prompt: 'Queries and keys are there. In which order do these steps follow?',
    asks: { kind: 'order', items, right: names.map((name) => items.indexOf(name)) },
    answer: names.join(', then '),
    explanation: ids.flatMap((id) => {
      const formula = formulasOf(shown.trace, shown.site)[id];
      return formula === undefined ? [] : [`${id} = ${readable(formula.expression)}`];
    }),
  };
}

/** The same for everybody, and never right as it stands: by the alphabet, or the other way round where that is the order. */
function mixed(names: readonly string[]): readonly string[] {
  const sorted = [...names].sort();
  return upTo(names.length).every((index) => sorted[index] === names[index]) ? sorted.reverse() : sorted;
}
