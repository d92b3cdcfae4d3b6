import { own } from '../../names/own';
import { additive } from './additive';
import { concat } from './concat';
import { cosine } from './cosine';
import { dot } from './dot';
import { general } from './general';
import { location } from './location';
import type { ExplainScore } from './score-account';

/** How each score is explained, by its id. A scaled dot product is a dot product until it is scaled. */
export const scoreAccounts: Readonly<Record<string, ExplainScore>> = { 'scaled-dot': dot, dot, cosine, general, additive, concat, location };

export function scoreAccountOf(score: string): ExplainScore | undefined {
  return own(scoreAccounts, score);
}
