import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ZoomButtons } from '../controls/zoom-buttons';
import { useOnScreen } from '../keeping/on-screen';
import type { ArrowKey, Panel, Point } from '../panel';
import { frameClass, pictureClass, shrinks } from '../shrunk';
import { useDragging } from './dragging';
import { editByKey, type Editing } from './editing';
import { useOpening } from './opening';
import type { Gesture, Pointing } from './pointing';
import { usePaper } from './paper';
import { useScoreDragging } from './score-dragging';
import { isNowhere, NOWHERE, type Spot } from './spot';
import { factorOf, factorOfWheel, useZooming, type Zooming } from './zooming';

interface Props {
  readonly panel: Panel;
  readonly prefix: string;
  readonly pointing: Pointing;
  readonly send: (gesture: Gesture) => void;
  /** The id of the line that says what is pointed at. */
  readonly inspectorId: string;
  /** Changes cells by hand, while that is switched on. */
  readonly edit?: Editing | undefined;
}

const EDIT_KEYS = 'Arrow keys walk through it, Enter closes or opens, with Shift for all rows, plus and minus change a score, 0 takes that back.';
const KEYS = 'Arrow keys walk through it, Enter holds, Escape lets go.';
const ZOOM_KEYS = 'Plus and minus zoom, 0 shows all of it.';

/** A panel in a frame that scrolls where the column is too narrow, and listens: pointer, wheel, touch and keys. */
export function PanelFrame({ panel: whole, ...props }: Props): VNode {
  const zooming = useZooming(whole);
  const { near, name } = whole;
  if (near === undefined) return <Frame zooming={zooming} {...props} />;
  return (
    <div class="attn-zoomable">
      <ZoomButtons near={near} zooming={zooming} name={name} />
      <Frame zooming={zooming} {...props} />
    </div>
  );
}

interface FrameProps extends Omit<Props, 'panel'> {
  readonly zooming: Zooming;
}

function Frame({ zooming, prefix, pointing, send, inspectorId, edit }: FrameProps): VNode {
  const { panel, zoomable } = zooming;
  const frame = useOpening(panel.opensAt);
  const [scrolled, setScrolled] = useState(false);
  const side = !zoomable && shrinks(panel.width) ? undefined : panel.side;
  usePaper(frame, zoomable, zooming.whole);
  useOnScreen(frame, { panel: zooming.wholePanel, spot: pointing.spot });
  return (
    <div
      ref={frame}
      class={`${frameClass(panel.width)}${panel.standsOut === true ? ' attn-panel-stands-out' : panel.feeds === true ? ' attn-panel-feeds' : ''}${side === undefined ? '' : ' attn-sided'}`}
      role="application"
      tabIndex={0}
      aria-label={`${panel.name}. ${edit === undefined ? `${panel.keys ?? KEYS}${zoomable ? ` ${ZOOM_KEYS}` : ''}` : EDIT_KEYS}`}
      aria-describedby={inspectorId}
      onKeyDown={(event) => onKey(event, zooming, { spot: pointing.spot, edit }, send)}
      onScroll={side === undefined ? undefined : (event) => setScrolled(event.currentTarget.scrollLeft > 0)}
    >
      <Picture zooming={zooming} prefix={prefix} pointing={pointing} send={send} edit={edit} />
      {scrolled && side !== undefined && (
        <svg class="attn-picture attn-side" aria-hidden="true" width={side.width} height={panel.height} viewBox={`0 0 ${side.width} ${panel.height}`}>{side.picture()}</svg>
      )}
    </div>
  );
}

function Picture({ zooming, prefix, pointing, send, edit }: Omit<FrameProps, 'inspectorId'>): VNode {
  const { panel, zoomable, viewport, zoom } = zooming;
  const { onPointerDown, drags, ended, onTouchMove, onTouchEnd } = useDragging(zooming, pointIn);
  const spotAt = (event: Clicked, picture: SVGSVGElement) => panel.spotAt(pointIn(event, picture, panel));
  const scores = useScoreDragging(edit, (event) => spotAt(event, event.currentTarget));
  const onWheel = (event: TargetedWheel) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    zoom(factorOfWheel(event), pointIn(event, event.currentTarget, panel));
  };
  return (
    <svg
      class={`${zoomable ? 'attn-picture' : pictureClass(panel.width)}${viewport.nearness > 0 ? ' attn-picture-near' : ''}${edit === undefined ? '' : ' attn-editing'}`}
      role="img"
      aria-labelledby={`${prefix}-title ${prefix}-description`}
      width={panel.width}
      height={panel.height}
      viewBox={`0 0 ${panel.width} ${panel.height}`}
      onPointerDown={edit === undefined ? onPointerDown : scores.down}
      onPointerMove={(event) => (edit === undefined ? drags(event) : scores.move(event)) || send({ kind: 'hover', spot: spotAt(event, event.currentTarget) })}
      onPointerUp={scores.release}
      onPointerCancel={scores.release}
      onPointerLeave={() => send({ kind: 'hover', spot: NOWHERE })}
      onClick={(event) => (edit === undefined ? ended() : scores.swallows()) || send({ kind: 'click', spot: clickedSpot(pointIn(event, event.currentTarget, panel), panel, pointing, edit) })}
      onDblClick={(event) => edit?.reset(spotAt(event, event.currentTarget))}
      {...(zoomable && { onWheel, onTouchMove, onTouchEnd })}
    >
      <PanelPicture panel={panel} prefix={prefix} />
      <g class="attn-overlay">{panel.overlay(pointing.spot)}</g>
    </svg>
  );
}

type Clicked = Pick<MouseEvent, 'clientX' | 'clientY'>;
type TargetedWheel = WheelEvent & { readonly currentTarget: SVGSVGElement };

/** What never changes while the reader points: the same node each time, which Preact passes over. */
function PanelPicture({ panel: { name, description, picture }, prefix }: Pick<Props, 'panel' | 'prefix'>): VNode {
  return useMemo(() => (
    <>
      <title id={`${prefix}-title`}>{name}</title>
      <desc id={`${prefix}-description`}>{description}</desc>
      {picture(prefix)}
    </>
  ), [name, description, picture, prefix]);
}

/** A row that is held has lines or bars of its own to click, while cells can be changed. */
function clickedSpot(point: Point, panel: Panel, { spot: { query }, locked }: Pointing, edit: Editing | undefined): Spot {
  const held = edit !== undefined && locked && query !== undefined ? panel.cellAt?.(point, query) : undefined;
  return held ?? panel.spotAt(point);
}

/** From the page's pixels to the picture's, whatever its size on the page. */
function pointIn({ clientX, clientY }: Clicked, picture: SVGSVGElement, { width, height }: Panel): Point {
  const box = picture.getBoundingClientRect();
  return { x: ((clientX - box.left) / box.width) * width, y: ((clientY - box.top) / box.height) * height };
}

function onKey(event: TargetedKeyboardEvent<HTMLElement>, zooming: Zooming, { spot, edit }: { readonly spot: Spot; readonly edit: Editing | undefined }, send: (gesture: Gesture) => void): void {
  const { panel } = zooming;
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape' && !isNowhere(spot)) send({ kind: 'release' });
  else if (event.key === 'Enter' && event.shiftKey && spot.key !== undefined && edit !== undefined) edit.press({ key: spot.key });
  else if (event.key === 'Enter' || event.key === ' ') send({ kind: 'click', spot });
  else if (isArrow(event.key)) walk(event.currentTarget, zooming, panel.walk(spot, event.key), send);
  else if (!(edit === undefined ? zoomed(zooming, event.key, spot) : editByKey(edit, spot, event.key))) return;
  event.preventDefault();
  event.stopPropagation();
}

/** About what is pointed at, if anything is. */
function zoomed({ panel, zoomable, zoom, whole }: Zooming, key: string, spot: Spot): boolean {
  const factor = factorOf(key);
  if (factor === undefined || !zoomable) return false;
  if (factor === 0) whole();
  else zoom(factor, isNowhere(spot) ? undefined : panel.placeOf(spot));
  return true;
}

function walk(frame: HTMLElement, { panel, reveal }: Zooming, spot: Spot, send: (gesture: Gesture) => void): void {
  send({ kind: 'walk', spot });
  const { x } = reveal(panel.placeOf(spot));
  const margin = frame.clientWidth / 3;
  if (x < frame.scrollLeft + margin || x > frame.scrollLeft + frame.clientWidth - margin) frame.scrollLeft = x - frame.clientWidth / 2;
}

function isArrow(key: string): key is ArrowKey {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key);
}
