import type { Timeline, TimelineKind } from '../../model/timeline';
import { Footer, footerSize, type FooterEntry } from '../footer';
import { NOWHERE, spotOf, type Axis, type Spot } from '../interaction/spot';
import type { ArrowKey, Panel } from '../panel';
import type { Shown } from '../shown';
import { widthOf } from '../text/width';
import { TYPE } from '../type-scale';
import { columnMiddle, geometryOf, positionAt, rowMiddle, type Geometry } from './geometry';
import { KindPicture } from './kind-picture';
import { LOOKS } from './looks';
import { PointedAt } from './pointed-at';
import { describeKind, endsOf, headline } from './said';
import { axisOf, described, drawnKinds } from './timed';
import { Veil } from './veil';

/** Beneath the last row. */
const SPACING = 8;

/** A picture that can be taken back to an earlier step. */
export interface TimedPanel extends Panel {
  readonly at: (step: number) => Panel;
}

export function timelinePanels(shown: Shown): TimedPanel[] {
  const { timeline } = shown.trace;
  return timeline === undefined ? [] : drawnKinds(timeline).map((kind) => kindPanel(timeline, kind, axisOf(shown)));
}

/** One kind of layer: which word is worked out in which step, and what it waits for. All steps are drawn. */
function kindPanel({ tokens }: Timeline, kind: TimelineKind, axis: Axis | undefined): TimedPanel {
  const geometry = geometryOf(tokens, kind);
  const footer = legendOf(kind, tokens);
  const heading = { name: described(kind).name, sentence: headline(kind, tokens) };
  const width = Math.ceil(Math.max(geometry.right, widthOf(heading.name, TYPE.label), widthOf(heading.sentence, TYPE.small), footerSize(footer, 0).width));
  const footerTop = geometry.bottom + SPACING;
  const panel: Panel = {
    id: `timeline-${kind.id}`,
    name: `Timeline: ${heading.name}`,
    description: describeKind(kind, tokens),
    keys: 'Left and right arrow keys step through time, up and down walk through the words, Enter holds, Escape lets go.',
    width,
    height: footerTop + footerSize(footer, width).height,
    picture: (prefix) => (
      <>
        <KindPicture kind={kind} geometry={geometry} heading={heading} />
        <Footer entries={footer} width={width} top={footerTop} prefix={prefix} />
      </>
    ),
    overlay: (spot) => <PointedAt kind={kind} geometry={geometry} position={positionOf(spot, axis)} />,
    spotAt: ({ y }) => spotIn(positionAt(geometry, y), axis),
    walk: (from, key) => spotIn(walked(geometry, positionOf(from, axis), key), axis),
    placeOf: (spot) => placeOf(kind, geometry, positionOf(spot, axis) ?? 0),
  };
  return { ...panel, at: (step) => ({ ...panel, overlay: (spot) => <><Veil geometry={geometry} width={width} step={step} />{panel.overlay(spot)}</> }) };
}

function legendOf(kind: TimelineKind, tokens: readonly string[]): FooterEntry[] {
  const path: FooterEntry[] = kind.route.length === 0 ? [] : [{ kind: 'line', text: 'longest path' }];
  return [{ kind: 'cell', cell: LOOKS.input, text: 'word' }, ...cellsOf(kind, tokens), ...path];
}

function cellsOf(kind: TimelineKind, tokens: readonly string[]): FooterEntry[] {
  const done = (text: string): FooterEntry => ({ kind: 'cell', cell: LOOKS.heard, text });
  const waits: FooterEntry[] = kind.schedule.some(({ waitsFor }) => waitsFor.length > 0) ? [{ kind: 'cell', cell: LOOKS.waiting, text: 'waits' }] : [];
  if (kind.layers === 1) return [done('worked out'), ...waits];
  return [done(`has heard of ${endsOf(kind, tokens)[0] ?? ''}`), { kind: 'cell', cell: LOOKS.unheard, text: 'has not' }];
}

function positionOf(spot: Spot, axis: Axis | undefined): number | undefined {
  return axis === undefined ? undefined : spot[axis];
}

function spotIn(position: number | undefined, axis: Axis | undefined): Spot {
  return position === undefined || axis === undefined ? NOWHERE : spotOf({ [axis]: position });
}

/** Up and down the words; time is not the panel's own. */
function walked({ labels }: Geometry, from: number | undefined, key: ArrowKey): number {
  if (from === undefined) return 0;
  const by = key === 'ArrowUp' ? -1 : Number(key === 'ArrowDown');
  return Math.max(0, Math.min(labels.length - 1, from + by));
}

function placeOf(kind: TimelineKind, geometry: Geometry, position: number): { x: number; y: number } {
  return { x: columnMiddle(geometry, kind.schedule[position]?.step ?? 1), y: rowMiddle(geometry, position) };
}

