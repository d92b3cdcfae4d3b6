import type { VNode } from 'preact';
import type { FamilyMember } from '../../model/family';
import type { Still } from '../file/picture-file';
import { widthOf } from '../text/width';
import { round, TYPE } from '../type-scale';
import { breakdownOf, inShare, piecesOf } from './breakdown';
import { headingOf, sizeInWords, yearsOf } from './cards';
import { inWords } from './count';
import { drawingHeight, drawingScale, Stacks, type DrawingScale } from './drawing';

const CARD = 300;
const DRAWING_WIDTH = 240;
const ACROSS = 3;
const LINE = 18;
const GAP = 20;
const BAR = { width: 540, height: 14, pitch: 42 } as const;
const COUNTS = 90;
const SWATCH = 12;

/** A family for a file: the cards in short, and what the parameters are. The sentences and the table stay on the page. */
export function familyStills(members: readonly FamilyMember[]): readonly Still[] {
  return members.length === 0 ? [] : [cards(members), bars(members)];
}

/** As many cards across as a page has room for; each row as high as its highest card. */
function cards(members: readonly FamilyMember[]): Still {
  const scale = drawingScale(members);
  let y = 0;
  const rows = Array.from({ length: Math.ceil(members.length / ACROSS) }, (_, row) => members.slice(row * ACROSS, (row + 1) * ACROSS)).map((inRow) => {
    const top = y;
    y += Math.max(...inRow.map((member) => cardHeight(member, scale))) + GAP;
    return { top, inRow };
  });
  return {
    id: 'family-cards', width: Math.min(ACROSS, members.length) * (CARD + GAP) - GAP, height: y - GAP,
    picture: () => <g>{rows.flatMap(({ top, inRow }) => inRow.map((member, column) => <Card key={member.id} member={member} scale={scale} x={column * (CARD + GAP)} y={top} />))}</g>,
    overlay: () => null,
  };
}

function cardHeight(member: FamilyMember, scale: DrawingScale): number {
  return LINE + drawingHeight(member, scale) + 2 * LINE * member.sizes.length + LINE / 2;
}

interface CardProps {
  readonly member: FamilyMember;
  readonly scale: DrawingScale;
  readonly x: number;
  readonly y: number;
}

function Card({ member, scale, x, y }: CardProps): VNode {
  const top = LINE + drawingHeight(member, scale);
  return (
    <g transform={`translate(${x} ${y})`}>
      <text class="attn-heading" x={0} y={TYPE.label}>{headingOf(member)}</text>
      <g class="attn-muted"><text x={DRAWING_WIDTH} y={TYPE.label} text-anchor="end">{yearsOf(member)}</text></g>
      <g transform={`translate(0 ${LINE})`}><Stacks member={member} scale={scale} /></g>
      {member.sizes.map((size, index) => {
        const { name, shape, count } = sizeInWords(member, size);
        const line = top + 2 * LINE * index + TYPE.label + 2;
        return (
          <g key={size.name}>
            <text x={0} y={line}>{name === undefined ? shape : `${name}: ${shape}`}</text>
            <g class="attn-muted"><text x={0} y={line + LINE - 2}>{count}</text></g>
          </g>
        );
      })}
    </g>
  );
}

function bars(members: readonly FamilyMember[]): Still {
  const { rows, largest, present } = breakdownOf(members);
  const top = 3 * LINE;
  const names = Math.ceil(Math.max(...rows.map(({ name }) => widthOf(name, TYPE.label)))) + LINE;
  return {
    id: 'family-bars', width: names + BAR.width + COUNTS, height: top + rows.length * BAR.pitch,
    picture: () => (
      <g>
        <text class="attn-heading" x={0} y={TYPE.label}>What the parameters are, to one scale</text>
        <Legend present={present} y={LINE + 4} />
        {rows.map(({ name, size, shares }, index) => (
          <g key={name} transform={`translate(0 ${top + index * BAR.pitch})`}>
            <text x={0} y={TYPE.number}>{name}</text>
            {piecesOf(shares).map(({ group, left, count }) => <rect key={group} class={`attn-family-${group}`} x={round(names + (left / largest) * BAR.width)} width={round((count / largest) * BAR.width)} height={BAR.height} />)}
            <text x={names + BAR.width + COUNTS} y={TYPE.number} text-anchor="end">{inWords(size.parameters)}</text>
            <g class="attn-muted"><text x={names} y={BAR.height + LINE - 4}>{shares.map((share) => inShare(share, size)).join(' · ')}</text></g>
          </g>
        ))}
      </g>
    ),
    overlay: () => null,
  };
}

function Legend({ present, y }: { readonly present: ReturnType<typeof breakdownOf>['present']; readonly y: number }): VNode {
  let x = 0;
  const entries = present.map(({ group, name }) => {
    const at = x;
    x += SWATCH + 6 + widthOf(name, TYPE.label) + LINE;
    return { group, name, at: round(at) };
  });
  return (
    <g>
      {entries.map(({ group, name, at }) => (
        <g key={group}>
          <rect class={`attn-family-${group}`} x={at} y={y} width={SWATCH} height={SWATCH} />
          <text x={at + SWATCH + 6} y={y + SWATCH - 1}>{name}</text>
        </g>
      ))}
    </g>
  );
}
