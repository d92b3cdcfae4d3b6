import { own } from '../../names/own';
import type { ExplainStep } from '../account';
import { capped } from './capped';
import { masked } from './masked';
import { output } from './output';
import { keys, queries, values } from './projection';
import { scaled } from './scaled';
import { scores } from './scores';
import { siteOutput } from './site-output';
import { weights } from './weights';

/** How the cells of each step are explained, in the order of the pipeline. */
export const stepAccounts: Readonly<Record<string, ExplainStep>> = { queries, keys, values, scores, scaled, capped, masked, weights, output, 'site-output': siteOutput };

export function stepAccountOf(step: string): ExplainStep | undefined {
  return own(stepAccounts, step);
}
