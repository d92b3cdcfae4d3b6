import { isPatternId, patterns, type PatternId } from '.';
import type { Circumstances } from './pattern';

/** Which pattern each head follows: as listed, or the first that fit, over again where there are more heads. An unknown name throws. */
export function assignPatterns(asked: number | readonly string[], circumstances: Circumstances): PatternId[] {
  if (typeof asked !== 'number') return asked.map(known);
  const fitting = Object.keys(patterns).map(known).filter((id) => patterns[id].fits(circumstances));
  return Array.from({ length: asked }, (_, head) => fitting[head % fitting.length] ?? 'similar');
}

function known(name: string): PatternId {
  if (!isPatternId(name)) throw new Error(`No head pattern is called ${name}`);
  return name;
}
