import { dot } from './dot';
import { scaledDot } from './scaled-dot';

export const scores = { 'scaled-dot': scaledDot, dot };

export type ScoreId = keyof typeof scores;

export function isScoreId(name: string): name is ScoreId {
  return Object.hasOwn(scores, name);
}
