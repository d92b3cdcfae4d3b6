import { entmax } from './entmax';
import { hardmax } from './hardmax';
import { none } from './none';
import { sigmoid } from './sigmoid';
import { softmax } from './softmax';
import { sparsemax } from './sparsemax';
import type { ExplainWeight } from './weight-account';

/** How each normaliser is explained, by its id. */
export const weightAccounts = { softmax, sparsemax, entmax, sigmoid, hardmax, none } as const satisfies Readonly<Record<string, ExplainWeight>>;

export function weightAccountOf(normaliser: string): ExplainWeight | undefined {
  return isExplained(normaliser) ? weightAccounts[normaliser] : undefined;
}

function isExplained(normaliser: string): normaliser is keyof typeof weightAccounts {
  return Object.hasOwn(weightAccounts, normaliser);
}
