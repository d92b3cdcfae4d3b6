import type { Problem } from '../../model/diagnostic';
import type { PositionRule } from '../../model/spec';
import { isPositionId, positions } from '../positions';
import type { Position, PositionedSite, PositionEffect } from '../positions/position';
import { faultAt, isFault } from '../wording/fault';

export const NO_POSITION: PositionRule = { kind: 'none', options: undefined };

export interface SettledPosition {
  readonly effect: PositionEffect;
  readonly problems: readonly Problem[];
}

export function positionOfRule({ kind }: PositionRule): Position {
  if (!isPositionId(kind)) throw new Error(`No position is called ${kind}`);
  return positions[kind];
}

/** How a position acts on the queries, keys and scores of a site; not at all where it does not go with them. */
export function settlePosition(rule: PositionRule, site: PositionedSite): SettledPosition {
  const laid = positionOfRule(rule).lay(rule.options, site);
  return isFault(laid) ? { effect: {}, problems: [faultAt('position', [rule.kind], laid)] } : { effect: laid, problems: [] };
}
