import type { Diagnostic, Problem } from '../model/diagnostic';
import type { Spec } from '../model/spec';

/** A block as understood, what is wrong with it, and where things stand in it. */
export interface Understood {
  readonly spec: Spec;
  readonly diagnostics: readonly Diagnostic[];
  /** A mistake found while computing → the diagnostic at the place it speaks of. */
  readonly locate: (problem: Problem, site: string) => Diagnostic;
}
