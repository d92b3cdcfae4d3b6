import type { VNode } from 'preact';
import type { FamilyMember, FamilySize, PartGroup } from '../../model/family';
import { percent } from '../text/number';
import { round } from '../type-scale';
import { inWords, nameOf } from './count';

/** In the order in which a bar shows them. */
const GROUPS: readonly { readonly group: PartGroup; readonly name: string }[] = [
  { group: 'embeddings', name: 'embeddings' },
  { group: 'attention', name: 'attention' },
  { group: 'feed-forward', name: 'feed-forward' },
  { group: 'recurrence', name: 'recurrence' },
  { group: 'other', name: 'other' },
];

const BAR = 14;
const SWATCH = 12;
const LEAST_SHARE = 0.001;

interface Share {
  readonly group: PartGroup;
  readonly name: string;
  readonly count: number;
}

/** What the parameters of each size are: bars to one scale, with their shares in words. */
export function Breakdown({ members }: { readonly members: readonly FamilyMember[] }): VNode {
  const { rows, largest, present } = breakdownOf(members);
  return (
    <div class="attn-family-breakdown">
      <p class="attn-family-legend">
        {present.map(({ group, name }) => (
          <span key={group} class="attn-family-key">
            <svg class="attn-picture" width={SWATCH} height={SWATCH} aria-hidden="true"><rect class={`attn-family-${group}`} width={SWATCH} height={SWATCH} /></svg>
            {name}
          </span>
        ))}
      </p>
      <ul class="attn-family-bars" aria-label="What the parameters are">
        {rows.map(({ name, size, shares }) => (
          <li key={name} class="attn-family-row">
            <span class="attn-family-name">{name}</span>
            <Bar shares={shares} largest={largest} />
            <span class="attn-family-count">{inWords(size.parameters)}</span>
            <span class="attn-family-shares">{shares.map((share) => <span key={share.group}>{inShare(share, size)}</span>)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every size of every model, with what its parameters are. */
export function breakdownOf(members: readonly FamilyMember[]) {
  const rows = members.flatMap((member) => member.sizes.map((size) => ({ name: nameOf(member, size), size, shares: sharesOf(size) })));
  return {
    rows,
    largest: Math.max(1, ...rows.map(({ size }) => size.parameters)),
    present: GROUPS.filter(({ group }) => rows.some(({ shares }) => shares.some((share) => share.group === group))),
  };
}

/** `attention 38 %`. */
export function inShare({ name, count }: Share, { parameters }: FamilySize): string {
  return `${name} ${shareInWords(count / parameters)}`;
}

function Bar({ shares, largest }: { readonly shares: readonly Share[]; readonly largest: number }): VNode {
  return (
    <svg class="attn-picture attn-family-bar" width="100%" height={BAR} aria-hidden="true">
      {piecesOf(shares).map(({ group, left, count }) => <rect key={group} class={`attn-family-${group}`} x={percentage(left / largest)} width={percentage(count / largest)} height={BAR} />)}
    </svg>
  );
}

/** Beside each other, from the left edge. */
export function piecesOf(shares: readonly Share[]) {
  let before = 0;
  return shares.map(({ group, count }) => {
    const left = before;
    before += count;
    return { group, left, count };
  });
}

/** Groups that a model has, in their order. */
function sharesOf({ parts }: FamilySize): Share[] {
  return GROUPS.flatMap(({ group, name }) => {
    const count = parts.filter((part) => part.group === group).reduce((sum, part) => sum + part.count, 0);
    return count === 0 ? [] : [{ group, name, count }];
  });
}

/** What would round to nothing is there all the same. */
function shareInWords(share: number): string {
  return share < LEAST_SHARE ? `under ${percent(LEAST_SHARE)}` : percent(share);
}

function percentage(share: number): string {
  return `${round(100 * share)}%`;
}
