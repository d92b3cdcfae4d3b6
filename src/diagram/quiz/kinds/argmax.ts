import { entriesOf } from '../../../engine/matrices/matrix';
import { namesOf } from '../../names';
import type { Shown } from '../../shown';
import { spokenAt } from '../../description';
import type { Question, QuizKind } from '../question';
import { distinctNames, fromFocus, inQuotes, openKeys, upTo, whereIn, workedOut } from '../said';

/** Of more keys than these, some are offered. */
const MOST_OPTIONS = 16;
/** Weights nearer to each other than this are one weight, computed in two ways. */
const SAME = 1e-9;

export const argmax = {
  id: 'argmax',
  none: 'No token has a choice: each may attend to one key, or gives all of them the same.',
  questions: (shown) => fromFocus(upTo(shown.weights.rows).filter((row) => hasChoice(shown, row)), shown.focus).map((row) => () => question(shown, row)),
} as const satisfies QuizKind;

function question(shown: Shown, row: number): Question {
  const { queries, keys } = namesOf(shown);
  const strongest = strongestKeys(shown, row);
  const columns = offered(shown, strongest);
  const names = distinctNames(keys);
  const right = columns.flatMap((column, option) => (strongest.includes(column) ? [option] : []));
  const runnerUp = byWeight(shown, row).find((key) => !strongest.includes(key));
  return {
    kind: 'argmax', where: whereIn(shown), given: [],
    prompt: `Which token does ${spokenAt(queries, row)} attend to most?`,
    asks: { kind: 'choose', options: columns.map((column) => names[column] ?? ''), right },
    answer: strongest.map((key) => inQuotes(names[key] ?? '')).join(strongest.length === 2 ? ' and ' : ', ') + (strongest.length > 1 ? ', which tie: each of them is right' : ''),
    explanation: [...strongest.slice(0, 1), ...(runnerUp === undefined ? [] : [runnerUp])].flatMap((key) => workedOut(shown, row, key)),
    row: { query: row, columns },
  };
}

/** Keys that get the same as all the others are no answer. */
function hasChoice(shown: Shown, row: number): boolean {
  return openKeys(shown, row).length > 1 && strongestKeys(shown, row).length < openKeys(shown, row).length;
}

function strongestKeys(shown: Shown, row: number): readonly number[] {
  const weights = entriesOf(shown.weights, row);
  const most = Math.max(...weights);
  return upTo(weights.length).filter((key) => most - (weights[key] ?? 0) <= SAME * Math.max(1, Math.abs(most)) && (shown.head.mask.closedBy[row * weights.length + key] ?? 0) === 0);
}

function byWeight(shown: Shown, row: number): readonly number[] {
  const weights = entriesOf(shown.weights, row);
  return [...openKeys(shown, row)].sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
}

/** All keys; of many, the strongest among others from all over the sentence, in its order. */
function offered({ weights: { columns } }: Shown, strongest: readonly number[]): readonly number[] {
  if (columns <= MOST_OPTIONS) return upTo(columns);
  const kept = strongest.slice(0, MOST_OPTIONS / 2);
  const others = upTo(columns).filter((key) => !strongest.includes(key));
  const room = MOST_OPTIONS - kept.length;
  const spread = upTo(Math.min(room, others.length)).map((place) => others[Math.floor((place * others.length) / room)] ?? 0);
  return [...new Set([...kept, ...spread])].sort((a, b) => a - b);
}
