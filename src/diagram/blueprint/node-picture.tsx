import type { VNode } from 'preact';
import { hatchId } from '../hatch';
import { labelOf } from '../text/label';
import { widthOf } from '../text/width';
import { baseline, round, TYPE } from '../type-scale';
import type { BlueprintNode, NodeSign } from './blueprint';
import { BOX, SUM } from './measures';

interface Props {
  readonly node: BlueprintNode;
  readonly prefix: string;
  /** Whether its matrix is the one on screen. */
  readonly isOpen: boolean;
}

/** Hatched strips say where weights come from. */
export const HATCHES = ['untrained', 'by hand'] as const;

const CORNER = 5;
/** Between a box's edge and its text. */
const INSET = 4;
const STRIP = 6;

export function NodePicture(props: Props): VNode {
  switch (props.node.form) {
    case 'sum': return <SumSign {...props.node} />;
    case 'addend': return <Addend {...props} />;
    case 'fold': return <g><Fold {...props} /><Words node={props.node} /></g>;
    case 'box': return <g><Outline {...props} /><Words node={props.node} /></g>;
  }
}

function Outline({ node, prefix, isOpen }: Props): VNode {
  const { x, y, width, height, operation } = node;
  const name = operation?.kind === 'attention' ? `attn-part attn-part-attention${isOpen ? ' attn-part-open' : ''}` : 'attn-part';
  return (
    <>
      <rect class={name} x={x + 0.5} y={round(y) + 0.5} width={width - 1} height={height - 1} rx={CORNER} />
      <Strip node={node} prefix={prefix} />
    </>
  );
}

function Strip({ node: { x, y, height, untrained, byHand }, prefix }: Omit<Props, 'isOpen'>): VNode | null {
  if (!untrained && !byHand) return null;
  return <rect x={x + 2} y={round(y) + 3} width={STRIP} height={height - 6} rx={2} fill={`url(#${hatchId(prefix, untrained ? 0 : 1)})`} />;
}

/** As a pack of layers, one behind the other. */
function Fold({ node, prefix }: Props): VNode {
  const { x, y, width, height } = node;
  const top = round(y) + 0.5;
  return (
    <>
      {[0, SHEET].map((behind) => <rect key={behind} class="attn-part" x={x + 0.5 + 2 * SHEET - behind} y={top + behind} width={width - 1 - 4 * SHEET + 2 * behind} height={height - 1 - behind} rx={CORNER} />)}
      <rect class="attn-part" x={x + 0.5} y={top + 2 * SHEET} width={width - 1} height={height - 1 - 2 * SHEET} rx={CORNER} />
      <Strip node={{ ...node, y: y + 2 * SHEET, height: height - 2 * SHEET }} prefix={prefix} />
    </>
  );
}

/** How far a sheet of the pack stands out. */
const SHEET = 3;

const LINE = 15;
const SIGN = { side: 12, edge: 8 } as const;

function Words({ node }: Pick<Props, 'node'>): VNode {
  const { x, y, width, height, title, subtitle, sign } = node;
  const room = width - 2 * INSET;
  const centre = x + width / 2 + (node.untrained || node.byHand ? STRIP / 2 : 0);
  const below = subtitle !== undefined && widthOf(subtitle, TYPE.small) <= room ? subtitle : undefined;
  const middle = y + height / 2 + (node.form === 'fold' ? SHEET : 0);
  const upper = below === undefined ? middle : middle - LINE / 2;
  const isBeside = (width - widthOf(title, TYPE.label)) / 2 > SIGN.side + SIGN.edge + 2;
  return (
    <>
      <text class="attn-part-title" x={centre} y={baseline(upper, TYPE.label)} text-anchor="middle">{labelOf(title, room, TYPE.label).text}</text>
      {below !== undefined && <text class="attn-muted" x={centre} y={baseline(middle + LINE / 2, TYPE.small)} text-anchor="middle">{below}</text>}
      {sign !== undefined && <Sign sign={sign} x={x + width - SIGN.side - (width < BOX.width ? SIGN.edge / 2 : SIGN.edge)} middle={isBeside ? upper : middle + LINE / 2} />}
    </>
  );
}

/** A small matrix with what is closed left empty; a line that comes back to itself. */
function Sign({ sign, x, middle }: { readonly sign: NodeSign; readonly x: number; readonly middle: number }): VNode {
  const [top, side] = [round(middle - SIGN.side / 2), SIGN.side];
  switch (sign) {
    case 'causal': return (
      <g>
        <path class="attn-full-weight" d={`M${x} ${top}V${top + side}H${x + side}Z`} />
        <rect class="attn-frame" x={x} y={top} width={side} height={side} fill="none" />
      </g>
    );
    case 'masked': return (
      <g>
        <path class="attn-full-weight" d={`M${x} ${top}h${side / 2}v${side / 2}h${side / 2}v${side / 2}h${-side}Z`} />
        <rect class="attn-frame" x={x} y={top} width={side} height={side} fill="none" />
      </g>
    );
    case 'recurrent': return <path class="attn-sign" d={`M${x + 9} ${top + 2.5}A5 5 0 1 0 ${x + 11} ${top + 6}M${x + 9.5} ${top - 1}V${top + 3}H${x + 5.5}`} />;
  }
}

function SumSign({ x, y, width, height }: Pick<BlueprintNode, 'x' | 'y' | 'width' | 'height'>): VNode {
  const [cx, cy] = [x + width / 2, round(y + height / 2)];
  return (
    <g>
      <circle class="attn-part" cx={cx} cy={cy} r={SUM / 2 - 0.5} />
      <path class="attn-sign" d={`M${cx - 4.5} ${cy}h9M${cx} ${cy - 4.5}v9`} />
    </g>
  );
}

const LINK = 7;

/** What is added, in a box of its own, and the sum. */
function Addend({ node, prefix }: Props): VNode {
  const { x, y, width, height, title } = node;
  const own = width - SUM - LINK;
  const [middle, end] = [round(y + height / 2), x + width - SUM];
  return (
    <g>
      <rect class="attn-part" x={x + 0.5} y={round(y) + 0.5} width={own - 1} height={height - 1} rx={height / 2} />
      {node.untrained && <rect x={x + 5} y={round(y) + 3} width={STRIP} height={height - 6} rx={2} fill={`url(#${hatchId(prefix, 0)})`} />}
      <text class="attn-muted" x={x + own / 2 + (node.untrained ? STRIP - 1 : 0)} y={baseline(middle, TYPE.small)} text-anchor="middle">{title}</text>
      <path class="attn-flow attn-flow-plain" d={`M${x + own} ${middle}H${end - 4}`} />
      <path class="attn-flow-head-plain" d={`M${end} ${middle}l-6 3.5v-7Z`} />
      <SumSign x={end} y={y} width={SUM} height={height} />
    </g>
  );
}
