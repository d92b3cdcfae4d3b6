import { byToken } from '../../engine/cells/sequence';
import { stateAfter, stepCell, type CellState, type CellSteps, type PlacedCell } from '../../engine/cells/step';
import type { Engine } from '../../engine/engine';
import { FloatMatrix, rowOf, stacked } from '../../engine/matrices/matrix';
import type { Operands, Site } from '../../model/trace';
import type { Attention } from './attention';
import type { RecurrentConfiguration } from './configuration';
import type { Origin } from './origin';
import { cellWeights, placedCell, type EnteringInput } from './weights';
import type { Words } from './words';

/** Over the words fed to it, a row a step. */
export interface Decoded {
  readonly cell: PlacedCell;
  readonly steps: CellSteps;
  /** n × D: with these each row looks at the source. */
  readonly queries: FloatMatrix;
  /** Contexts as they came, where each row waited for the one before; all at once later where it did not. */
  readonly contexts?: FloatMatrix;
  /** The looks at the source that they came of, a row each. */
  readonly looks?: readonly Site[];
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
  readonly origin: Origin;
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
function decodeLookingFirst(decoding: Decoding): Decoded | undefined {
  const { words, start } = decoding;
  const { cell, step } = lookingFirst(decoding);
  const [queries, looks]: [FloatMatrix[], Site[]] = [[], []];
  const steps = stepsOver(words, start, (x, before, i) => {
    const taken = step(x, before, i);
    if (taken === undefined) return undefined;
    queries.push(before.h);
    looks.push(taken.look);
    return taken.steps;
  });
  if (looks.length < words.tokens.length) return undefined;
  return { cell, steps, queries: stacked(queries), contexts: stacked(looks.map(({ output }) => FloatMatrix.from(output))), looks };
}

/** One step that looks before its state is computed: what it saw, and what the cell made of it. */
export interface LookingStep {
  readonly look: Site;
  readonly steps: CellSteps;
}

/** A decoder that looks first, step by step. Undefined where the source cannot be looked at. */
export function lookingFirst({ engine, attention, contextWidth, ...decoding }: Omit<Decoding, 'start'>) {
  const cell = cellOf(decoding, [{ name: 'context', letter: 'C', width: contextWidth, squaredLength: contextWidth }]);
  const step = (x: FloatMatrix, before: CellState, i: number): LookingStep | undefined => {
    const look = attention.row(i, before.h);
    return look && { look, steps: stepCell(engine, cell, { x, context: FloatMatrix.from(look.output) }, before) };
  };
  return { cell, step };
}

/** h~_{i−1} enters step i beside the word. Luong et al. 2015, 3.3. */
function decodeFed({ engine, words, start, attention, contextWidth, ...decoding }: Decoding): Decoded | undefined {
  const width = decoding.configuration.decoderWidth;
  const cell = cellOf({ words, ...decoding }, [{ name: 'attended', letter: 'C', width, squaredLength: width }]);
  const operands = attendedWeights(decoding.origin, contextWidth, width);
  const contexts: FloatMatrix[] = [];
  let attended = FloatMatrix.zeros(1, width);
  const steps = stepsOver(words, start, (x, before, i) => {
    const taken = stepCell(engine, cell, { x, attended }, before);
    const { h: state } = stateAfter(taken);
    const look = attention.row(i, state);
    if (look === undefined) return undefined;
    const context = FloatMatrix.from(look.output);
    contexts.push(context);
    attended = engine.evaluate(ATTENDED, { context, state, ...operands });
    return taken;
  });
  return contexts.length < words.tokens.length ? undefined : { cell, steps, queries: stateIn(steps), contexts: stacked(contexts) };
}

/** W_c and U_c: the two parts of the matrix that takes [c; h]. */
export function attendedWeights(origin: Origin, contextWidth: number, width: number): Operands {
  const draw = origin.matricesOf('decoder/attended', 'decoder/attended');
  const deviation = 1 / Math.sqrt(contextWidth + width);
  return { W_c: draw('W_c', contextWidth, width, deviation), U_c: draw('U_c', width, width, deviation) };
}

function cellOf({ configuration, words, origin }: Pick<Decoding, 'configuration' | 'words' | 'origin'>, others: readonly EnteringInput[]): PlacedCell {
  const x = { ...X, width: words.states.columns, squaredLength: words.squaredLength };
  return placedCell(configuration, configuration.decoderWidth, [x, ...others], cellWeights(origin, 'decoder/1/forward', 'decoder'));
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
