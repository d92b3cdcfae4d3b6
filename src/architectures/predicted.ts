import { entriesOf } from '../engine/matrices/matrix';
import type { Matrix } from '../model/matrix';
import type { Loss, Prediction } from '../model/trace';

const PREDICTED = 5;

/** The most probable words after each of these rows of P (n × V). */
export function mostProbable(probabilities: Matrix, words: readonly string[], positions: readonly number[], count = PREDICTED): Prediction[] {
  return positions.map((position) => {
    const row = entriesOf(probabilities, position);
    const order = Array.from(row.keys()).sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0)).slice(0, count);
    return { position, tokens: order.map((index) => words[index] ?? ''), probabilities: order.map((index) => row[index] ?? 0) };
  });
}

/** −ln P of what follows, for each row of P (n × V) of which that is known. */
export function lossesOf(probabilities: Matrix, words: readonly string[], writes: readonly (string | undefined)[]): Loss[] {
  return writes.flatMap((target, position) => {
    const index = target === undefined ? -1 : words.indexOf(target);
    const probability = entriesOf(probabilities, position)[index];
    return target === undefined || probability === undefined ? [] : [{ position, target, probability, loss: -Math.log(probability) }];
  });
}

/** What a decoder tells of its rows: what comes after the last one, and what each row lost of which it was declared what follows. */
export function toldBy(probabilities: Matrix, words: readonly string[], declared: readonly (string | undefined)[], count?: number) {
  return { predictions: mostProbable(probabilities, words, [probabilities.rows - 1], count), losses: lossesOf(probabilities, words, declared) };
}
