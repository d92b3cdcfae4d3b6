import type { Trace } from '../../model/trace';
import type { FooterEntry } from '../footer';
import { UNTRAINED } from '../provenance';
import { visible } from '../text/visible';
import { isUntrained } from './predicted';

/** Where a prediction comes from: nothing untrained pretends. */
export function predictionOrigin(trace: Pick<Trace, 'operations' | 'weightsFrom'>): FooterEntry[] {
  if (isUntrained(trace)) return [{ kind: 'badge', text: UNTRAINED }];
  return ['declared', 'pattern'].includes(trace.weightsFrom) ? [] : [{ kind: 'badge', text: `trained model: ${visible(trace.weightsFrom)}` }];
}
