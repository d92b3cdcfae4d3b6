import { additive } from './additive';
import { concat } from './concat';
import { cosine } from './cosine';
import { dot } from './dot';
import { general } from './general';
import { location } from './location';
import { scaledDot } from './scaled-dot';

export const scores = { 'scaled-dot': scaledDot, dot, cosine, general, additive, concat, location };

export type ScoreId = keyof typeof scores;

export function isScoreId(name: string): name is ScoreId {
  return Object.hasOwn(scores, name);
}
