import type { TargetedKeyboardEvent, TargetedMouseEvent, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useOnScreen } from '../keeping/on-screen';
import type { ArrowKey, Panel, Point } from '../panel';
import { editByKey, type Editing } from './editing';
import type { Gesture, Pointing } from './pointing';
import { useScoreDragging } from './score-dragging';
import { isNowhere, NOWHERE, type Spot } from './spot';

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

/** A panel in a frame that scrolls where the column is too narrow, and listens: pointer, touch and arrow keys. */
export function PanelFrame({ panel, prefix, pointing, send, inspectorId, edit }: Props): VNode {
  const frame = useRef<HTMLDivElement>(null);
  useOnScreen(frame, { panel, spot: pointing.spot });
  const dragging = useScoreDragging(edit, (event) => panel.spotAt(pointIn(event, panel)));
  return (
    <div
      ref={frame}
      class={`attn-panel${panel.standsOut === true ? ' attn-panel-stands-out' : panel.feeds === true ? ' attn-panel-feeds' : ''}`}
      role="application"
      tabIndex={0}
      aria-label={`${panel.name}. ${edit === undefined ? (panel.keys ?? KEYS) : EDIT_KEYS}`}
      aria-describedby={inspectorId}
      onKeyDown={(event) => onKey(event, panel, { spot: pointing.spot, edit }, send)}
    >
      <svg
        class={edit === undefined ? 'attn-picture' : 'attn-picture attn-editing'}
        role="img"
        aria-labelledby={`${prefix}-title ${prefix}-description`}
        width={panel.width}
        height={panel.height}
        viewBox={`0 0 ${panel.width} ${panel.height}`}
        onPointerDown={dragging.down}
        onPointerMove={(event) => !dragging.move(event) && send({ kind: 'hover', spot: panel.spotAt(pointIn(event, panel)) })}
        onPointerUp={dragging.release}
        onPointerCancel={dragging.release}
        onPointerLeave={() => send({ kind: 'hover', spot: NOWHERE })}
        onClick={(event) => !dragging.swallows() && send({ kind: 'click', spot: clickedSpot(pointIn(event, panel), panel, pointing, edit) })}
        onDblClick={(event) => edit?.reset(panel.spotAt(pointIn(event, panel)))}
      >
        <PanelPicture panel={panel} prefix={prefix} />
        <g class="attn-overlay">{panel.overlay(pointing.spot)}</g>
      </svg>
    </div>
  );
}

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
function pointIn(event: TargetedMouseEvent<SVGSVGElement>, { width, height }: Panel): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * height };
}

function onKey(event: TargetedKeyboardEvent<HTMLElement>, panel: Panel, { spot, edit }: { readonly spot: Spot; readonly edit: Editing | undefined }, send: (gesture: Gesture) => void): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape' && !isNowhere(spot)) send({ kind: 'release' });
  else if (event.key === 'Enter' && event.shiftKey && spot.key !== undefined && edit !== undefined) edit.press({ key: spot.key });
  else if (event.key === 'Enter' || event.key === ' ') send({ kind: 'click', spot });
  else if (isArrow(event.key)) walk(event.currentTarget, panel, panel.walk(spot, event.key), send);
  else if (edit === undefined || !editByKey(edit, spot, event.key)) return;
  event.preventDefault();
  event.stopPropagation();
}

function walk(frame: HTMLElement, panel: Panel, spot: Spot, send: (gesture: Gesture) => void): void {
  send({ kind: 'walk', spot });
  const { x } = panel.placeOf(spot);
  const margin = frame.clientWidth / 3;
  if (x < frame.scrollLeft + margin || x > frame.scrollLeft + frame.clientWidth - margin) frame.scrollLeft = x - frame.clientWidth / 2;
}

function isArrow(key: string): key is ArrowKey {
  return ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key);
}
