import type { Matrix } from '../../model/matrix';
import type { Operation, Site, Trace } from '../../model/trace';
import { declaredAfter } from '../names';
import type { Shown } from '../shown';

/** What an unrolled picture shows, as the trace has it. */
export interface Recurrence {
  readonly source: readonly string[];
  /** States of the encoder, m × d; of the backward reader where there is one. */
  readonly forward: Matrix;
  readonly backward?: Matrix;
  /** What the decoder is fed, and what each step writes. */
  readonly fed: readonly string[];
  readonly writes: readonly Written[];
  /** 1 × D and n × D. */
  readonly start: Matrix;
  readonly states: Matrix;
  /** h~ (n × D), where the state comes before the look at the source. */
  readonly attended?: Matrix;
  /** n × (columns of a state of the encoder, or of what W_V makes of it). */
  readonly contexts: Matrix;
  /** Whether a step asks with the state before it. */
  readonly asksBefore: boolean;
  /** Whether what was seen enters the step that follows. */
  readonly feeds: boolean;
  /** p (n × 1), the middle of each step's window, where it is predicted. */
  readonly places?: Matrix;
}

/** The word that a step writes, or the most probable one where that is not known; and its probability. */
export interface Written {
  readonly word: string;
  /** Whether the step is known to write it; else it might. */
  readonly known: boolean;
  /** Whether a model wrote it by itself. */
  readonly produced: boolean;
  readonly probability?: number;
}

const READERS = { forward: 'encoder/1/forward', backward: 'encoder/1/backward' } as const;

/** Undefined where the trace is of no rnn. */
export function recurrenceOf({ trace, site }: Shown): Recurrence | undefined {
  const forward = outputOf(trace, READERS.forward);
  const [start, states] = [outputOf(trace, 'decoder/start'), outputOf(trace, 'decoder/1/forward')];
  if (forward === undefined || start === undefined || states === undefined) return undefined;
  const backward = outputOf(trace, READERS.backward);
  const attended = outputOf(trace, 'decoder/attended');
  const roles = operationOf(trace, 'decoder/1/forward')?.inputs.map(({ role }) => role) ?? [];
  const places = site.operands?.['p'];
  return {
    source: site.keys, forward, ...(backward && { backward }), fed: site.queries, writes: writtenBy(trace, site),
    start, states, ...(attended && { attended }), contexts: site.output,
    asksBefore: roles.includes('context'), feeds: roles.includes('attended'),
    ...(typeof places === 'object' && { places }),
  };
}

function writtenBy(trace: Trace, site: Site): Written[] {
  const softmax = operationOf(trace, 'decoder/softmax');
  return site.queries.map((_, row) => {
    const word = site.writes?.[row];
    if (word === undefined) return predicted(trace, row);
    const column = softmax?.columns?.indexOf(word) ?? -1;
    const probability = column < 0 ? undefined : softmax?.output.data[row * softmax.output.columns + column];
    return { word, known: true, produced: declaredAfter(trace, site, row) === undefined, ...(probability !== undefined && { probability }) };
  });
}

function predicted({ predictions }: Trace, row: number): Written {
  const found = predictions.find(({ position }) => position === row);
  const [word = '', probability] = [found?.tokens[0], found?.probabilities[0]];
  return { word, known: false, produced: false, ...(probability !== undefined && { probability }) };
}

function operationOf({ operations }: Trace, id: string): Operation | undefined {
  return operations.find((operation) => operation.id === id);
}

function outputOf(trace: Trace, id: string): Matrix | undefined {
  return operationOf(trace, id)?.output;
}
