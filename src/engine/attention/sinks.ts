import type { Problem } from '../../model/diagnostic';
import { normalisers, type NormaliserId } from '../normalisers';
import type { Normaliser } from '../normalisers/normaliser';
import { counted } from '../wording/counted';

export interface SettledSinks {
  /** One a head; absent where none takes part. */
  readonly sinks?: readonly number[];
  readonly problems: readonly Problem[];
}

/** One number for all heads or one a head → one a head. */
export function settleSinks(asked: readonly number[] | undefined, heads: number, normaliser: NormaliserId): SettledSinks {
  if (asked === undefined) return { problems: [] };
  const { expressionWithSink }: Normaliser = normalisers[normaliser];
  if (expressionWithSink === undefined) {
    const message = `The sink is ignored: with "normalize: ${normaliser}" keys do not share a sum that it could take part in.`;
    return { problems: [{ severity: 'warning', key: 'sink', message, hint: 'Take it out, or normalize by softmax.' }] };
  }
  if (asked.length === heads) return { sinks: asked, problems: [] };
  if (asked.length === 1) return { sinks: Array.from({ length: heads }, () => asked[0] ?? 0), problems: [] };
  const message = `There are ${counted(asked.length, 'sink')}, but ${counted(heads, 'head')}.`;
  return { problems: [{ severity: 'error', key: 'sink', message, hint: heads === 1 ? 'Give one number.' : `Give one number for all heads, or ${heads}: one a head.` }] };
}
