import { own } from '../../names/own';
import { alibi } from './alibi';
import type { ExplainBias } from './bias-account';
import { t5 } from './t5';

/** How the positions that add to the scores explain it, by their ids. */
export const biasAccounts: Readonly<Record<string, ExplainBias>> = { alibi, t5 };

export function biasAccountOf(position: string): ExplainBias | undefined {
  return own(biasAccounts, position);
}
