import type { Attention, Spec } from '../model/spec';
import type { Run } from './architecture';

/** A trace of which nothing has been computed yet. */
export function emptyTrace(spec: Spec, attention: Attention): Run['trace'] {
  return {
    format: 1, architecture: spec.architecture, attention, weightsFrom: 'declared',
    sites: [], formulas: {}, streams: [], operations: [], bands: [], cells: [], predictions: [], losses: [], generation: [], compare: [],
  };
}
