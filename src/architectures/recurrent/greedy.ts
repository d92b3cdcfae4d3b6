import { stateAfter } from '../../engine/cells/step';
import { FloatMatrix, rowOf } from '../../engine/matrices/matrix';
import { attentionOf } from './attention';
import { lookingFirst } from './decoder';
import { logitsOf, type Dense } from './prediction';
import type { Reading } from './reading';
import { readoutOf } from './readout';
import type { Words } from './words';

/** What a decoder writes with: the vectors that it is fed, the words that it can write, and where it begins and ends. */
export interface Writer {
  readonly embed: (tokens: readonly string[]) => Words;
  readonly dense: Dense;
  readonly start: string;
  readonly stop: string;
  /** Words that it writes at most. */
  readonly longest: number;
}

/** The most probable word at every step, fed to the next, until the model stops: greedy decoding. Empty where the source cannot be looked at. */
export function writeGreedily({ spec, engine, configuration, origin, encoded, start }: Reading, writer: Writer): readonly string[] {
  const fed = [writer.start];
  const written: string[] = [];
  const attention = attentionOf(spec, engine, { configuration, origin, fed, keys: encoded.states, isGenerated: true });
  const contextWidth = attention.row(0, start.state.h)?.output.columns;
  if (contextWidth === undefined) return [];
  const { step } = lookingFirst({ engine, configuration, origin, attention, contextWidth, words: writer.embed(fed) });
  for (let row = 0, state = start.state; row < writer.longest; row++) {
    const words = writer.embed(fed.slice(row));
    const taken = step(rowOf(words.states, 0), state, row);
    if (taken === undefined) break;
    state = stateAfter(taken.steps);
    const word = mostProbable(logitsOf(engine, readoutOf(engine, configuration, { words, state: state.h, context: taken.look.output }, origin).states, writer.dense), writer.dense);
    written.push(word);
    if (word === writer.stop) break;
    fed.push(word);
  }
  return written;
}

/** The first, where several are equally probable. */
function mostProbable({ data }: FloatMatrix, { words }: Dense): string {
  return words[data.indexOf(Math.max(...data))] ?? '';
}
