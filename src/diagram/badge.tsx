import type { VNode } from 'preact';
import type { Role } from './drawn-step';
import { baseline, TYPE } from './type-scale';

export const BADGE_SIDE = 16;

const LETTERS = { query: 'Q', key: 'K', value: 'V' } as const satisfies Partial<Record<Role, string>>;

export type BadgeRole = keyof typeof LETTERS;

export function letterOf(role: BadgeRole): string {
  return LETTERS[role];
}

/** The letter of Q, K or V on its colour: the same sign beside a sequence and beside an axis. */
export function Badge({ role, x, middle }: { readonly role: BadgeRole; readonly x: number; readonly middle: number }): VNode {
  return (
    <g>
      <rect class={`attn-badge-${role}`} x={x + 0.5} y={middle - BADGE_SIDE / 2 + 0.5} width={BADGE_SIDE - 1} height={BADGE_SIDE - 1} rx={4} />
      <text class="attn-badge-letter" x={x + BADGE_SIDE / 2} y={baseline(middle, TYPE.small)} text-anchor="middle">{letterOf(role)}</text>
    </g>
  );
}
