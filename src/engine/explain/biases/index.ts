import { alibi } from './alibi';
import type { ExplainBias } from './bias-account';
import { t5 } from './t5';

/** How the positions that add to the scores explain it, by their ids. */
export const biasAccounts = { alibi, t5 } as const satisfies Readonly<Record<string, ExplainBias>>;

export function biasAccountOf(position: string): ExplainBias | undefined {
  return isExplained(position) ? biasAccounts[position] : undefined;
}

function isExplained(position: string): position is keyof typeof biasAccounts {
  return Object.hasOwn(biasAccounts, position);
}
