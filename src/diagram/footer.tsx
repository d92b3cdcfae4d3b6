import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { NoteMark } from './matrix/note-mark';
import { lineClass, type HeadLook } from './arcs/head-look';
import type { Role } from './drawn-step';
import { hatchId } from './hatch';
import { BlockLook } from './look/look';
import { tintsOf } from './look/steps';
import { strengthOf, type Bend, type Fill } from './matrix/strength';
import { linesOf } from './text/lines';
import { widthOf } from './text/width';
import { baseline, round, TYPE } from './type-scale';

/** What stands beneath a picture: how to read its colours, and where its numbers come from. */
export type FooterEntry =
  | { readonly kind: 'scale'; readonly role: Role; readonly text: string; readonly signed: boolean; readonly negative?: Fill; readonly bend?: Bend }
  | { readonly kind: 'hatch'; readonly rule: number; readonly text: string }
  /** A cell as it is drawn in the picture. */
  | { readonly kind: 'cell'; readonly cell: CellLook; readonly text: string }
  /** The lines of one head among several. */
  | { readonly kind: 'head'; readonly look: HeadLook; readonly text: string }
  /** A line of a numbered remark; it has lines of its own. */
  | { readonly kind: 'note'; readonly number?: number; readonly text: string }
  | { readonly kind: 'line' | 'remark' | 'badge'; readonly text: string };

/** A cell's class, how much of its colour it takes, and whether it has an outline. */
export interface CellLook {
  readonly class: string;
  readonly opacity?: number;
  readonly outlined?: boolean;
}

type Ramp = FooterEntry & { readonly kind: 'scale' };

const LINE = 22;
/** From one line of an entry to its next. */
const NEXT_LINE = 14;
/** No entry is wider than this where its picture is not: it fits a phone 320 px wide, and goes on in a line beneath. */
const WIDEST = 296;
/** A long line adds up what a font is broader than the estimate. */
const SLACK = 1.03;
const SPACING = 16;
const SWATCH = { scale: 46, hatch: 16, cell: 12, line: 22, head: 34, note: 16, remark: 0, badge: 0 } as const;
const SWATCH_HEIGHT = 12;
const SWATCH_MARGIN = 6;
const BADGE_PADDING = 11;

/** An entry whose text is cut into lines. */
interface Measured {
  readonly entry: FooterEntry;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

interface Placed extends Measured {
  readonly x: number;
  readonly y: number;
}

/** The least width that holds the longest entry, and the height at the width given. */
export function footerSize(entries: readonly FooterEntry[], width: number): { width: number; height: number } {
  const least = Math.max(0, ...entries.map((entry) => measured(entry, width).width));
  return { width: least, height: Math.max(0, ...placed(entries, Math.max(width, least)).map(({ y, height }) => y + height)) };
}

interface Props {
  readonly entries: readonly FooterEntry[];
  readonly width: number;
  readonly top: number;
  readonly prefix: string;
}

export function Footer({ entries, width, top, prefix }: Props): VNode {
  return (
    <g class="attn-muted">
      {placed(entries, width).map((place, index) => <Entry key={index} place={place} top={top} prefix={prefix} />)}
    </g>
  );
}

interface EntryProps {
  readonly place: Placed;
  readonly top: number;
  readonly prefix: string;
}

function Entry({ place, top, prefix }: EntryProps): VNode {
  const { entry, x } = place;
  const middle = top + place.y + LINE / 2;
  const text = <Lines place={place} x={x + swatchRoom(entry)} middle={middle} />;
  switch (entry.kind) {
    case 'scale': return <g><Scale {...entry} x={x} y={middle - SWATCH_HEIGHT / 2} />{text}</g>;
    case 'hatch': return (
      <g>
        <rect class="attn-frame" x={x} y={middle - SWATCH_HEIGHT / 2} width={SWATCH.hatch} height={SWATCH_HEIGHT} fill={`url(#${hatchId(prefix, entry.rule)})`} />
        {text}
      </g>
    );
    case 'cell': return <g><CellSwatch look={entry.cell} x={x} y={middle - SWATCH_HEIGHT / 2} />{text}</g>;
    case 'line': return <g><path class="attn-line" stroke-width={2.5} d={`M${x + 1} ${middle}h${SWATCH.line - 2}`} />{text}</g>;
    case 'head': return <g><path class={lineClass(entry.look)} stroke-width={2.5} stroke-dasharray={entry.look.dashes} d={`M${x + 1} ${middle}h${SWATCH.head - 2}`} />{text}</g>;
    case 'note': return <g>{entry.number !== undefined && <NoteMark number={entry.number} x={x + 8} y={middle} />}{text}</g>;
    case 'remark': return text;
    case 'badge': return (
      <g>
        <rect class="attn-note" x={x + 0.5} y={middle - 9} width={place.width - 1} height={place.height - 4} rx={9} />
        <Lines place={place} x={x + place.width / 2} middle={middle} />
      </g>
    );
  }
}

function Lines({ place: { entry, lines }, x, middle }: { readonly place: Placed; readonly x: number; readonly middle: number }): VNode {
  const look = entry.kind === 'badge' ? ({ class: 'attn-note-text', 'text-anchor': 'middle' } as const) : {};
  return <>{lines.map((line, index) => <text key={index} {...look} x={x} y={baseline(middle + index * NEXT_LINE, TYPE.small)}>{line}</text>)}</>;
}

function CellSwatch({ look, x, y }: { readonly look: CellLook; readonly x: number; readonly y: number }): VNode {
  const size = { x, y, width: SWATCH.cell, height: SWATCH_HEIGHT };
  return (
    <g>
      <rect class={look.class} fill-opacity={look.opacity} {...size} />
      {look.outlined === true && <rect class="attn-frame" fill="none" {...size} />}
    </g>
  );
}

/** What is below zero is lower, so that signs are told apart without colours, too. */
const BELOW_ZERO = 2.5;

/** A ramp in five steps, from nothing to full; both ways where numbers have a sign. */
function Scale({ role, signed, negative = 'negative', bend, x, y }: Pick<Ramp, 'role' | 'signed' | 'negative' | 'bend'> & { readonly x: number; readonly y: number }): VNode {
  const shares = signed ? [-1, -0.5, 0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  const width = SWATCH.scale / shares.length;
  const look = useContext(BlockLook);
  return (
    <g>
      {shares.map((share, index) => tintsOf(look, { role, negative }, share < 0 ? 'below' : 'above', strengthOf(Math.abs(share), bend)).map((tint) => (
        <rect
          key={`${index} ${tint.class}`} class={tint.class} fill-opacity={round(tint.opacity)}
          x={x + index * width} y={share < 0 ? y + BELOW_ZERO : y} width={width} height={share < 0 ? SWATCH_HEIGHT - 2 * BELOW_ZERO : SWATCH_HEIGHT}
        />
      )))}
      <rect class="attn-frame" x={x} y={y} width={SWATCH.scale} height={SWATCH_HEIGHT} fill="none" />
    </g>
  );
}

function placed(entries: readonly FooterEntry[], width: number): readonly Placed[] {
  let [x, y, height] = [0, 0, 0];
  return entries.map((entry, index) => {
    const one = measured(entry, width);
    const before = entries[index - 1]?.kind;
    const alone = entry.kind === 'note' || before === 'note' || (entry.kind === 'remark' && before === 'remark');
    if (x > 0 && (alone || x + one.width > width)) [x, y, height] = [0, y + height, 0];
    const place = { ...one, x, y };
    x += one.width + SPACING;
    height = Math.max(height, one.height);
    return place;
  });
}

function measured(entry: FooterEntry, width: number): Measured {
  const around = swatchRoom(entry) + (entry.kind === 'badge' ? 2 * BADGE_PADDING : 0);
  const lines = linesOf(entry.text, (Math.max(width, WIDEST) - around) / SLACK, TYPE.small);
  const longest = Math.max(...lines.map((line) => widthOf(line, TYPE.small)));
  return { entry, lines, width: Math.ceil(around + SLACK * longest), height: LINE + (lines.length - 1) * NEXT_LINE };
}

function swatchRoom({ kind }: FooterEntry): number {
  return SWATCH[kind] > 0 ? SWATCH[kind] + SWATCH_MARGIN : 0;
}
