import { byToken, rowOf } from '../../engine/cells/sequence';
import { stateAfter, stepCell, type CellState, type CellSteps, type PlacedCell } from '../../engine/cells/step';
import type { Engine } from '../../engine/engine';
import { FloatMatrix, stacked } from '../../engine/matrix';
import type { Operands } from '../../model/trace';
import { drawFor } from '../projections';
import type { Attention } from './attention';
import type { RecurrentConfiguration } from './configuration';
import { placedCell, type EnteringInput } from './weights';
import type { Words } from './words';

/** Over the words fed to it, a row a step. */
export interface Decoded {
  readonly cell: PlacedCell;
  readonly steps: CellSteps;
  /** n × D: with these each row looks at the source. */
  readonly queries: FloatMatrix;
  /** Contexts as they came, where each row waited for the one before; all at once later where it did not. */
  readonly contexts?: FloatMatrix;
}

/** h~ = tanh(W_c [c; h]). Luong et al. 2015, eq. 5. */
export const ATTENDED = 'tanh(context * W_c + state * U_c)';

const X = { name: 'x', letter: 'W' };

/** What a decoder needs beside its words. */
export interface Decoding {
  readonly engine: Engine;
  readonly configuration: RecurrentConfiguration;
  readonly words: Words;
  readonly start: CellState;
  readonly attention: Attention;
  /** Columns of a context. */
  readonly contextWidth: number;
  readonly seed: number;
}

/** Undefined where the source cannot be looked at. */
export function decode(decoding: Decoding): Decoded | undefined {
  if (decoding.configuration.attends === 'before') return decodeLookingFirst(decoding);
  return decoding.configuration.inputFeeding ? decodeFed(decoding) : decodeAlone(decoding);
}

/** State, then scores from it: no row waits for what another saw. */
function decodeAlone({ engine, words, start, ...decoding }: Decoding): Decoded {
  const cell = cellOf({ words, ...decoding }, []);
  const steps = stepsOver(words, start, (x, before) => stepCell(engine, cell, { x }, before));
  return { cell, steps, queries: stateIn(steps) };
}

/** The context of s_{i−1} enters step i beside the word. Bahdanau et al. 2015, A.2.2. */
function decodeLookingFirst({ engine, words, start, attention, contextWidth, ...decoding }: Decoding): Decoded | undefined {
  const cell = cellOf({ words, ...decoding }, [{ name: 'context', letter: 'C', width: contextWidth, squaredLength: contextWidth }]);
  const [queries, contexts]: [FloatMatrix[], FloatMatrix[]] = [[], []];
  const steps = stepsOver(words, start, (x, before, i) => {
    const context = attention.row(i, before.h);
    if (context === undefined) return undefined;
    queries.push(before.h);
    contexts.push(context);
    return stepCell(engine, cell, { x, context }, before);
  });
  return contexts.length < words.tokens.length ? undefined : { cell, steps, queries: stacked(queries), contexts: stacked(contexts) };
}

/** h~_{i−1} enters step i beside the word. Luong et al. 2015, 3.3. */
function decodeFed({ engine, words, start, attention, contextWidth, ...decoding }: Decoding): Decoded | undefined {
  const width = decoding.configuration.decoderWidth;
  const cell = cellOf({ words, ...decoding }, [{ name: 'attended', letter: 'C', width, squaredLength: width }]);
  const operands = attendedWeights(decoding.seed, contextWidth, width);
  const contexts: FloatMatrix[] = [];
  let attended = FloatMatrix.zeros(1, width);
  const steps = stepsOver(words, start, (x, before, i) => {
    const taken = stepCell(engine, cell, { x, attended }, before);
    const { h: state } = stateAfter(taken);
    const context = attention.row(i, state);
    if (context === undefined) return undefined;
    contexts.push(context);
    attended = engine.evaluate(ATTENDED, { context, state, ...operands });
    return taken;
  });
  return contexts.length < words.tokens.length ? undefined : { cell, steps, queries: stateIn(steps), contexts: stacked(contexts) };
}

/** W_c and U_c: the two parts of the matrix that takes [c; h]. */
export function attendedWeights(seed: number, contextWidth: number, width: number): Operands {
  const draw = drawFor({ seed, name: 'decoder/attended', layer: 1 });
  const deviation = 1 / Math.sqrt(contextWidth + width);
  return { W_c: draw('W_c', contextWidth, width, deviation), U_c: draw('U_c', width, width, deviation) };
}

function cellOf({ configuration, words, seed }: Pick<Decoding, 'configuration' | 'words' | 'seed'>, others: readonly EnteringInput[]): PlacedCell {
  const x = { ...X, width: words.states.columns, squaredLength: words.squaredLength };
  return placedCell(configuration, configuration.decoderWidth, [x, ...others], drawFor({ seed, name: 'decoder', layer: 1 }));
}

/** One step after another, until one cannot be taken. */
function stepsOver(words: Words, start: CellState, take: (x: FloatMatrix, before: CellState, i: number) => CellSteps | undefined): CellSteps {
  const taken: CellSteps[] = [];
  let state = start;
  for (let i = 0; i < words.tokens.length; i++) {
    const steps = take(rowOf(words.states, i), state, i);
    if (steps === undefined) break;
    state = stateAfter(steps);
    taken.push(steps);
  }
  return byToken(taken);
}

function stateIn({ state }: CellSteps): FloatMatrix {
  if (state === undefined) throw new Error('A decoder without states');
  return state;
}
