import type { Trace } from '../../model/trace';
import { numberFormat, percent } from '../text/number';
import { visible } from '../text/visible';
import { isUntrained, lossAt, predictedIn, rankingOf, type NextRow } from './predicted';

const NAMED = 3;

/** `After “too”: “tired” 41 %, “wide” 30 %.` Undefined where the trace predicts nothing. */
export function nextSentence(trace: Trace, row: number, { fed, target }: NextRow = { fed: '' }): string | undefined {
  const predicted = predictedIn(trace);
  if (predicted === undefined) return undefined;
  const { first } = rankingOf(predicted, row, NAMED);
  const told = first.map(({ word, probability }) => `“${visible(word)}” ${percent(probability)}`).join(', ');
  const loss = lossAt(trace, row);
  const price = loss === undefined || target === undefined ? '' : ` “${visible(target)}” follows: ${percent(loss.probability)}, a loss of ${numberFormat([loss.loss])(loss.loss)}.`;
  return `After “${visible(fed)}”: ${told}${isUntrained(trace) ? ' (untrained)' : ''}.${price}`;
}
