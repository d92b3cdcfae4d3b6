import type { Attending } from '../../engine/attention/attend-input';
import { runCell, type CellRun, type Direction } from '../../engine/cells/sequence';
import { noState, type PlacedCell } from '../../engine/cells/step';
import type { Engine } from '../../engine/engine';
import { sideBySide, type FloatMatrix } from '../../engine/matrices/matrix';
import type { Operation } from '../../model/trace';
import type { RecurrentConfiguration } from './configuration';
import type { Origin } from './origin';
import type { Words } from './words';
import { cellWeights, placedCell } from './weights';
import { cellFormulas, cellsOf, type Workings } from './workings';

/** One direction of the encoder. */
export interface Reader {
  readonly cell: PlacedCell;
  readonly run: CellRun;
}

/** What the encoder made of the source. */
export interface Encoded extends Workings {
  /** m × d, or m × 2d where it reads from both ends: the states of both directions side by side. Bahdanau et al. 2015, 3.2. */
  readonly states: Attending;
  /** The id of the operation that they come out of. */
  readonly from: string;
  readonly forward: Reader;
  readonly backward?: Reader;
}

const X = { name: 'x', letter: 'W' };

/** Reads the source from its first word to its last, and from its last to its first where the block says so. */
export function encode(engine: Engine, configuration: RecurrentConfiguration, words: Words, origin: Origin): Encoded {
  const read = (direction: Direction): Reader => {
    const entering = [{ ...X, width: words.states.columns, squaredLength: words.squaredLength }];
    const cell = placedCell(configuration, configuration.width, entering, cellWeights(origin, operationOf(direction), `encoder/${direction}`));
    return { cell, run: runCell(engine, cell, words.states, noState(configuration.unit, configuration.width), direction) };
  };
  const forward = read('forward');
  const backward = configuration.bidirectional ? read('backward') : undefined;
  return { ...joined(words, forward, backward, origin.untrained), ...workings(engine, forward, backward), forward, ...(backward && { backward }) };
}

function joined({ tokens, from }: Words, forward: Reader, backward: Reader | undefined, untrained: boolean): Pick<Encoded, 'states' | 'from' | 'operations'> {
  const readers = [reading(forward, 'forward', from, untrained), ...(backward ? [reading(backward, 'backward', from, untrained)] : [])];
  const [first] = readers;
  if (first === undefined || backward === undefined) return { states: { tokens, states: statesOf(forward) }, from: first?.id ?? from, operations: readers };
  const states = sideBySide([statesOf(forward), statesOf(backward)]);
  const join: Operation = {
    id: 'encoder/1/join', kind: 'join', stack: 'encoder', layer: 1, inputs: readers.map(({ id }, index) => ({ role: index === 0 ? 'forward' : 'backward', from: id })),
    operands: {}, steps: {}, output: states, untrained: false,
  };
  return { states: { tokens, states }, from: join.id, operations: [...readers, join] };
}

function operationOf(direction: Direction): string {
  return `encoder/1/${direction}`;
}

function reading({ cell, run: { steps } }: Reader, direction: Direction, from: string, untrained: boolean): Operation {
  const { state, ...before } = steps;
  if (state === undefined) throw new Error('An encoder without states');
  return {
    id: operationOf(direction), kind: cell.unit.id, stack: 'encoder', layer: 1, inputs: [{ role: 'x', from }], formula: 'encoder/state',
    operands: cell.operands, steps: before, output: state, untrained,
  };
}

function workings(engine: Engine, forward: Reader, backward: Reader | undefined): Pick<Workings, 'formulas' | 'cells'> {
  return {
    formulas: cellFormulas(engine, 'encoder', forward.cell),
    cells: [
      ...cellsOf('encoder', forward.cell, forward.run.steps, 'forward'),
      ...(backward ? cellsOf('encoder-backward', backward.cell, backward.run.steps, 'backward') : []),
    ],
  };
}

export function statesOf({ run: { steps: { state } } }: Reader): FloatMatrix {
  if (state === undefined) throw new Error('An encoder without states');
  return state;
}
