import type { Site } from '../model/trace';

/** The letters that formulas have for the steps that are projected. */
export const LETTERS = { queries: 'Q', keys: 'K', values: 'V' } as const;

export type ProjectedStep = keyof typeof LETTERS;

export function isProjected(step: string): step is ProjectedStep {
  return Object.hasOwn(LETTERS, step);
}

/** Which columns of a whole projection a head takes. */
export interface HeadColumns {
  readonly width: number;
  /** How many neighbouring heads take the same ones. Ainslie et al. 2023. */
  readonly shared: number;
}

/** Undefined where the trace does not hold what was projected. */
export function headColumns({ heads, operands = {} }: Site, step: ProjectedStep): HeadColumns | undefined {
  const width = heads[0]?.steps[step]?.columns;
  const whole = operands[`W_${LETTERS[step]}`] ?? operands[`X_${LETTERS[step]}`];
  if (width === undefined || whole === undefined || typeof whole === 'number') return undefined;
  return { width, shared: (heads.length * width) / whole.columns };
}
