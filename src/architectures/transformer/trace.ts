import type { Attention } from '../../model/spec';
import type { Band } from '../../model/trace';
import type { Run } from '../architecture';
import { emptyTrace } from '../empty-trace';
import type { TransformerRun } from './run';
import type { StackTokens } from './tokens';

/** What was computed so far, as a trace. */
export function traceOf({ spec, recorder, trained }: TransformerRun, attention: Attention, bands: readonly Band[] = []): Run['trace'] {
  const { sites, formulas, streams, operations } = recorder;
  const isSeeded = operations.some(({ untrained }) => untrained) || sites.some(({ weightsFrom }) => weightsFrom === 'seed');
  return {
    ...emptyTrace(spec, attention), sites, formulas, streams, operations, bands,
    weightsFrom: trained?.model ?? (isSeeded ? 'seed' : (sites[0]?.weightsFrom ?? 'declared')),
  };
}

export function bandsIn(stream: string, { bands }: StackTokens): Band[] {
  return bands.map((band) => ({ stream, ...band }));
}
