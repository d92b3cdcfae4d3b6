import { levelsInto, type Column, type Placed } from './column';
import type { Flow } from './flow';
import { ENTRY } from './measures';

/** Arrows that run past boxes, each in the nearest lane beside them that is free for its whole way. */
export function lanesOf(column: Column, flows: readonly Flow[]): ReadonlyMap<Flow, number> {
  const taken: Span[][] = [];
  const lanes = new Map<Flow, number>();
  for (const flow of flows) {
    if (flow.to.stack !== column.stack || (flow.way !== 'skip' && flow.way !== 'back')) continue;
    const span = spanOf(column, flow, flows);
    const free = taken.findIndex((spans) => spans.every((other) => span.top < other.bottom || span.bottom > other.top));
    const lane = free < 0 ? taken.length : free;
    taken[lane] = [...(taken[lane] ?? []), span];
    lanes.set(flow, lane);
  }
  return lanes;
}

export interface Span {
  readonly bottom: number;
  readonly top: number;
}

/** From where an arrow past boxes leaves its column's middle to where it comes back. */
export function spanOf(column: Column, flow: Flow, flows: readonly Flow[]): Span {
  const target = column.placed.get(flow.to.id);
  const ends = [forkUp(column, flow), target === undefined ? 0 : entryUp(target, flow, flows)];
  return { bottom: Math.min(...ends), top: Math.max(...ends) };
}

/** How high an arrow leaves the line above its source. */
export function forkUp({ forks }: Column, { from, to, role }: Flow): number {
  const leaving = forks.filter((fork) => fork.from === from.id);
  const own = leaving.find(({ key }) => key === `${to.id} ${role}`) ?? leaving.find(({ key }) => key === role);
  if (own === undefined) throw new Error(`No line leaves ${from.id} for ${to.id}`);
  return own.up;
}

/** How high an arrow that does not come from below reaches its target: several one above the other. */
export function entryUp(target: Placed, flow: Flow, flows: readonly Flow[]): number {
  const { part, bottom, top } = target;
  if (isAttention(target) && isRole(flow.role)) return levelUp(target, flow.role, flows);
  const beside = flows.filter(({ to, way, role }) => to.id === part.id && way !== 'near' && (way === 'across') === (flow.way === 'across') && !(isAttention(target) && isRole(role)));
  const place = beside.indexOf(flow) - (beside.length - 1) / 2;
  return (bottom + top) / 2 + place * Math.min(SPREAD, (top - bottom) / (beside.length + 1));
}

const SPREAD = 14;

/** How high the arrow for a role turns towards its place beneath an attention box. */
export function levelUp(target: Placed, level: string, flows: readonly Flow[]): number {
  const levels = levelsInto(target.part, flows);
  return target.bottom - ENTRY.turn - ENTRY.level * (levels.length - 1 - levels.indexOf(level));
}

export function isAttention({ part }: Placed): boolean {
  return part.operation?.kind === 'attention';
}

export type AttentionRole = 'queries' | 'keys' | 'values';

export function isRole(role: string): role is AttentionRole {
  return role === 'queries' || role === 'keys' || role === 'values';
}
