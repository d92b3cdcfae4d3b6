import type { Problem } from '../model/diagnostic';
import type { Spec } from '../model/spec';

/** Keys that say nothing to an architecture with one sequence of its own. */
export function ignoredSequences(spec: Spec, name: string): Problem[] {
  const hint = 'Use "architecture: encoder-decoder" for two sequences, or take the line out.';
  return (['keys', 'values'] as const).flatMap((key): Problem[] =>
    spec[key] === undefined ? [] : [{ severity: 'warning', key, message: `The ${key} are ignored: ${name} attends to its own sequence alone.`, hint }]);
}

/** An encoder–decoder takes its values from where it takes its keys. */
export function ignoredValues({ values }: Spec): Problem[] {
  if (values === undefined) return [];
  return [{ severity: 'warning', key: 'values', message: 'The values are ignored: what the encoder puts out is both keys and values.', hint: 'Take the line out, or use "architecture: layer".' }];
}
