import { own } from '../../names/own';
import { entmax } from './entmax';
import { hardmax } from './hardmax';
import { none } from './none';
import { sigmoid } from './sigmoid';
import { softmax } from './softmax';
import { sparsemax } from './sparsemax';
import type { ExplainWeight } from './weight-account';

/** How each normaliser is explained, by its id. */
export const weightAccounts: Readonly<Record<string, ExplainWeight>> = { softmax, sparsemax, entmax, sigmoid, hardmax, none };

export function weightAccountOf(normaliser: string): ExplainWeight | undefined {
  return own(weightAccounts, normaliser);
}
