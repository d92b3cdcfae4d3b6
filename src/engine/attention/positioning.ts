import type { Problem } from '../../model/diagnostic';
import type { PositionRule } from '../../model/spec';
import { isPositionId, positions } from '../positions';
import { isPositionFault, type Position, type PositionedSite, type PositionEffect, type PositionFault } from '../positions/position';

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
  return isPositionFault(laid) ? { effect: {}, problems: [problem(laid, rule.kind)] } : { effect: laid, problems: [] };
}

function problem({ message, hint, path = [] }: PositionFault, kind: string): Problem {
  return { severity: 'error', key: 'position', path: [kind, ...path], message, hint };
}
