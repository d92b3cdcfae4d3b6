import { explain } from '../../../engine/explain/explain';
import { entriesOf, entryAt } from '../../../engine/matrices/matrix';
import { spokenAt } from '../../description';
import { namesOf } from '../../names';
import type { Shown } from '../../shown';
import { weightFormat } from '../../text/number';
import type { Given, Question, QuizKind } from '../question';
import { distinctNames, fromFocus, openKeys, upTo, whereIn, workedOut } from '../said';

/** Nobody adds up more powers of e by hand. */
const MOST_KEYS = 8;
/** Beyond this, a power of e is a long number. */
const LARGEST_SCORE = 20;
/** Scores are given with two digits, which moves a weight by less than half of this. */
const TOLERANCE = 0.01;

/** What is worth working out by hand, and how: by the id of the normaliser. */
const BY_HAND: Readonly<Record<string, string>> = {
  softmax: 'softmax: e to the power of each score, divided by their sum',
  sparsemax: 'sparsemax',
  entmax: 'entmax with α = 1.5',
  sigmoid: 'sigmoid of each score less ln of the number of keys',
};

export const weights = {
  id: 'weights',
  none: `No row can be worked out by hand: that takes 2 to ${MOST_KEYS} keys, and scores that are not large.`,
  questions(shown) {
    const rows = fromFocus(upTo(shown.weights.rows).filter((row) => isByHand(shown, row)), shown.focus);
    // All rows by their strongest key, then by the next.
    return upTo(MOST_KEYS).flatMap((rank) => rows.flatMap((row) => {
      const key = byWeight(shown, row)[rank];
      return key === undefined ? [] : [() => question(shown, row, key)];
    }));
  },
} as const satisfies QuizKind;

function isByHand(shown: Shown, row: number): boolean {
  const keys = openKeys(shown, row);
  const scores = keys.map((key) => maskedAt(shown, row, key));
  return BY_HAND[shown.site.mechanism?.normalize ?? ''] !== undefined && keys.length > 1 && keys.length <= MOST_KEYS
    && scores.every((score) => Math.abs(score) <= LARGEST_SCORE) && canBeToldOf(shown, row, keys[0] ?? 0);
}

/** Only where the scores are all that it takes: not where the block writes the formula, or nearness takes part. */
function canBeToldOf({ trace, site, headIndex }: Shown, row: number, column: number): boolean {
  const account = explain(trace, site, { head: headIndex, step: 'weights', row, column });
  return account?.arithmetic !== undefined && account.operands.slice(2).every(({ name }) => name === 'sink');
}

function question(shown: Shown, row: number, key: number): Question {
  const { queries, keys } = namesOf(shown);
  const right = entryAt(shown.weights, row, key);
  const normaliser = shown.site.mechanism?.normalize ?? '';
  return {
    kind: 'weights', where: whereIn(shown), given: given(shown, row),
    prompt: `What weight does ${spokenAt(queries, row)} give to ${spokenAt(keys, key)}? By ${BY_HAND[normaliser] ?? normaliser}.`,
    asks: { kind: 'number', right, tolerance: TOLERANCE },
    answer: weightFormat()(right),
    explanation: workedOut(shown, row, key),
    row: { query: row, columns: [key] },
  };
}

/** The masked scores of the row, and the sink where one takes part. */
function given(shown: Shown, row: number): readonly Given[] {
  const format = weightFormat();
  const sink = shown.head.operands?.['sink'] ?? shown.site.operands?.['sink'];
  const scores = distinctNames(namesOf(shown).keys).map((name, key) => ({ name, text: format(maskedAt(shown, row, key)) }));
  return typeof sink === 'number' ? [...scores, { name: 'sink, an extra score', text: format(sink) }] : scores;
}

function maskedAt({ head: { steps: { masked } } }: Shown, row: number, key: number): number {
  return masked?.data[row * masked.columns + key] ?? NaN;
}

function byWeight(shown: Shown, row: number): readonly number[] {
  const weights = entriesOf(shown.weights, row);
  return [...openKeys(shown, row)].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
}
