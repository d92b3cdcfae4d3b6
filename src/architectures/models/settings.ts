import type { Problem } from '../../model/diagnostic';
import type { Scoped } from '../../model/scoped';
import type { TrainedModel } from './trained-model';

/** What the block says and the weights are not for, each key with whether it is said. */
export function idleSettings(said: Readonly<Record<string, boolean>>, { id }: TrainedModel, hint: string): Problem[] {
  return Object.keys(said).filter((key) => said[key]).map((key) => ({
    severity: 'warning', key, message: `"${key}" changes nothing: the weights of ${id} were trained without it.`, hint,
  }));
}

/** Anything but the value that the model has anyway. */
export function isSaid<Value>({ everywhere, at }: Scoped<Value>, own?: Value): boolean {
  return (everywhere !== undefined && everywhere !== own) || Object.values(at).some((value) => value !== own);
}
