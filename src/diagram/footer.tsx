import type { VNode } from 'preact';
import { NoteMark } from './matrix/note-mark';
import { lineClass, type HeadLook } from './arcs/head-look';
import type { Role } from './drawn-step';
import { hatchId } from './hatch';
import { strengthOf, type Fill } from './matrix/strength';
import { widthOf } from './text/width';
import { baseline, round, TYPE } from './type-scale';

/** What stands beneath a picture: how to read its colours, and where its numbers come from. */
export type FooterEntry =
  | { readonly kind: 'scale'; readonly role: Role; readonly text: string; readonly signed: boolean; readonly negative?: Fill }
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
const SPACING = 16;
const SWATCH = { scale: 46, hatch: 16, cell: 12, line: 22, head: 34, note: 16, remark: 0, badge: 0 } as const;
const SWATCH_HEIGHT = 12;
const SWATCH_MARGIN = 6;
const BADGE_PADDING = 11;

interface Placed {
  readonly entry: FooterEntry;
  readonly x: number;
  readonly y: number;
}

/** The least width that holds the longest entry, and the height at the width given. */
export function footerSize(entries: readonly FooterEntry[], width: number): { width: number; height: number } {
  const least = Math.max(0, ...entries.map(widthOfEntry));
  const lines = placed(entries, Math.max(width, least)).at(-1);
  return { width: least, height: lines === undefined ? 0 : lines.y + LINE };
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
      {placed(entries, width).map(({ entry, x, y }, index) => (
        <Entry key={index} entry={entry} x={x} middle={top + y + LINE / 2} prefix={prefix} />
      ))}
    </g>
  );
}

interface EntryProps {
  readonly entry: FooterEntry;
  readonly x: number;
  readonly middle: number;
  readonly prefix: string;
}

function Entry({ entry, x, middle, prefix }: EntryProps): VNode {
  const y = baseline(middle, TYPE.small);
  const text = <text x={x + swatchRoom(entry)} y={y}>{entry.text}</text>;
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
        <rect class="attn-note" x={x + 0.5} y={middle - 9} width={widthOfEntry(entry) - 1} height={18} rx={9} />
        <text class="attn-note-text" x={x + widthOfEntry(entry) / 2} y={y} text-anchor="middle">{entry.text}</text>
      </g>
    );
  }
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

/** A ramp in five steps, from nothing to full; both ways where numbers have a sign. */
function Scale({ role, signed, negative = 'negative', x, y }: Pick<Ramp, 'role' | 'signed' | 'negative'> & { readonly x: number; readonly y: number }): VNode {
  const shares = signed ? [-1, -0.5, 0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  const width = SWATCH.scale / shares.length;
  return (
    <g>
      {shares.map((share, index) => (
        <rect
          key={index} class={`attn-fill-${share < 0 ? negative : role}`} fill-opacity={round(strengthOf(Math.abs(share)))}
          x={x + index * width} y={y} width={width} height={SWATCH_HEIGHT}
        />
      ))}
      <rect class="attn-frame" x={x} y={y} width={SWATCH.scale} height={SWATCH_HEIGHT} fill="none" />
    </g>
  );
}

function placed(entries: readonly FooterEntry[], width: number): readonly Placed[] {
  let x = 0;
  let y = 0;
  return entries.map((entry, index) => {
    const room = widthOfEntry(entry);
    const alone = entry.kind === 'note' || entries[index - 1]?.kind === 'note';
    if (x > 0 && (alone || x + room > width)) [x, y] = [0, y + LINE];
    const place = { entry, x, y };
    x += room + SPACING;
    return place;
  });
}

function widthOfEntry(entry: FooterEntry): number {
  return Math.ceil(swatchRoom(entry) + widthOf(entry.text, TYPE.small) + (entry.kind === 'badge' ? 2 * BADGE_PADDING : 0));
}

function swatchRoom({ kind }: FooterEntry): number {
  return SWATCH[kind] > 0 ? SWATCH[kind] + SWATCH_MARGIN : 0;
}
