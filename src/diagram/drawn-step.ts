import type { Axis } from './interaction/spot';

/** Whose numbers they are, which decides their colour: one for each of Q, K, V and the output, one for what lies between. */
export type Role = 'query' | 'key' | 'value' | 'output' | 'weight';

/** How the matrix of a step is drawn. */
export interface DrawnStep {
  readonly id: string;
  /** Its name in formulas, as drawn. */
  readonly symbol: string;
  /** One of its numbers, in a sentence. */
  readonly noun: string;
  readonly role: Role;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly transposed?: boolean;
  /** Closed cells are told apart from here on. */
  readonly masked?: boolean;
  /** Whose colour numbers below zero have; gray where absent. */
  readonly negative?: Role;
  /** Shares of 1: they are coloured from 0 to 1 in every picture, and their rows have a sum worth seeing. */
  readonly shares?: boolean;
}

const DRAWN = {
  queries: { symbol: 'Q', noun: 'query', role: 'query', rows: 'query', columns: 'dimension' },
  keys: { symbol: 'Kᵀ', noun: 'key', role: 'key', rows: 'dimension', columns: 'key', transposed: true },
  values: { symbol: 'V', noun: 'value', role: 'value', rows: 'key', columns: 'channel' },
  masked: { symbol: 'masked', noun: 'masked score', role: 'weight', rows: 'query', columns: 'key', masked: true },
  weights: { symbol: 'weights', noun: 'weight', role: 'weight', rows: 'query', columns: 'key', masked: true, shares: true },
  output: { symbol: 'output', noun: 'output', role: 'output', rows: 'query', columns: 'channel' },
} as const satisfies Readonly<Record<string, Omit<DrawnStep, 'id'>>>;

const NOUNS: Readonly<Record<string, string>> = { scores: 'score', scaled: 'scaled score' };

/** Steps that are not named here are queries × keys, like the scores: a new step of the engine is drawn without being announced. */
export function drawnStep(id: string): DrawnStep {
  if (isDrawn(id)) return { id, ...DRAWN[id] };
  return { id, symbol: id, noun: NOUNS[id] ?? `${id} score`, role: 'weight', rows: 'query', columns: 'key' };
}

function isDrawn(id: string): id is keyof typeof DRAWN {
  return Object.hasOwn(DRAWN, id);
}

/** A head's steps from left to right: V stands beside the output it makes, not where it is computed. */
export function inReadingOrder(ids: readonly string[]): string[] {
  const beforeOutput = ids.filter((id) => id === 'values');
  return ids.filter((id) => id !== 'values').flatMap((id) => (id === 'output' ? [...beforeOutput, id] : [id]));
}
