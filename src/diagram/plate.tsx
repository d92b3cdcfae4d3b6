import type { VNode } from 'preact';
import { LabelText } from './label-text';
import type { Point } from './panel';
import type { StateLabel } from './text/state-name';
import { round } from './type-scale';

/** It is bold. */
const BOLD = 1.08;
const AROUND = 3;
/** A line of text, about its baseline. */
const LINE = { above: 12, height: 16 } as const;
/** What is covered has neighbours. */
const COVER = { above: 10.5, height: 13.5 } as const;

interface PlacedLabel {
  readonly label: StateLabel;
  /** Where its baseline starts, or ends. */
  readonly place: Point;
}

interface Props {
  readonly called: readonly PlacedLabel[];
  /** Labels that stand where those were left out. */
  readonly covered: readonly PlacedLabel[];
  readonly anchor: 'start' | 'end';
}

/** Labels in place of their neighbours, for as long as somebody points at them. */
export function Plates({ called, covered, anchor }: Props): VNode {
  return (
    <>
      {covered.map((label, index) => <rect key={`covered-${index}`} {...boxOf(label, anchor, COVER)} class="attn-page" />)}
      {called.map((label, index) => <rect key={`plate-${index}`} {...boxOf(label, anchor, LINE)} class="attn-page" rx={3} />)}
      {called.map(({ label, place }, index) => <text key={index} class="attn-label-focus" {...place} text-anchor={anchor}><LabelText label={label} /></text>)}
    </>
  );
}

function boxOf({ label, place: { x, y } }: PlacedLabel, anchor: Props['anchor'], { above, height }: { readonly above: number; readonly height: number }) {
  const width = BOLD * label.width;
  return { x: round((anchor === 'end' ? x - width : x) - AROUND), y: round(y - above), width: round(width + 2 * AROUND), height };
}

/** Of labels that are thinned to every `step`th, those too close to a position that is not among them. */
export function neighboursOf(position: number, step: number): readonly number[] {
  const before = Math.floor(position / step) * step;
  return before === position ? [] : [before, before + step];
}
