import type { Attending } from '../engine/attention/attend-input';
import type { Engine } from '../engine/engine';
import { positionOfRule } from '../engine/attention/positioning';
import type { Draw } from '../engine/matrices/random';
import type { PositionRule } from '../model/spec';

/** Embedding plus position. Vaswani et al. 2017, 3.5. */
export const POSITIONED = 'X + P';

/** Adds to each token what tells its position, where the position is told so; the first token stands at `first`. */
export type AddPositions = (attending: Attending, first: number) => Attending;

/** How tokens get their positions; undefined where nothing is added to them. */
export function addPositions(rule: PositionRule, engine: Engine, draw: Draw): AddPositions | undefined {
  const { inputs } = positionOfRule(rule);
  if (inputs === undefined) return undefined;
  return ({ tokens, states: X }, first) => {
    const P = inputs({ first, count: X.rows, width: X.columns }, draw);
    return { tokens, states: engine.evaluate(POSITIONED, { X, P }) };
  };
}
