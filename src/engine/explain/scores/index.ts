import { additive } from './additive';
import { concat } from './concat';
import { cosine } from './cosine';
import { dot } from './dot';
import { general } from './general';
import { location } from './location';
import type { ExplainScore } from './score-account';

/** How each score is explained, by its id. A scaled dot product is a dot product until it is scaled. */
export const scoreAccounts = { 'scaled-dot': dot, dot, cosine, general, additive, concat, location } as const satisfies Readonly<Record<string, ExplainScore>>;

export function scoreAccountOf(score: string): ExplainScore | undefined {
  return isExplained(score) ? scoreAccounts[score] : undefined;
}

function isExplained(score: string): score is keyof typeof scoreAccounts {
  return Object.hasOwn(scoreAccounts, score);
}
