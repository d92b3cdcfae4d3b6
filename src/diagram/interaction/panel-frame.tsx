import type { TargetedKeyboardEvent, TargetedMouseEvent, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ArrowKey, Panel, Point } from '../panel';
import { useOpening } from './opening';
import type { Gesture, Pointing } from './pointing';
import { isNowhere, NOWHERE, type Spot } from './spot';

interface Props {
  readonly panel: Panel;
  readonly prefix: string;
  readonly pointing: Pointing;
  readonly send: (gesture: Gesture) => void;
  /** The id of the line that says what is pointed at. */
  readonly inspectorId: string;
}

const KEYS = 'Arrow keys walk through it, Enter holds, Escape lets go.';

/** A panel in a frame that scrolls where the column is too narrow, and listens: pointer, touch and arrow keys. */
export function PanelFrame({ panel, prefix, pointing, send, inspectorId }: Props): VNode {
  const frame = useOpening(panel.opensAt);
  return (
    <div
      ref={frame}
      class={panel.standsOut === true ? 'attn-panel attn-panel-stands-out' : 'attn-panel'}
      role="application"
      tabIndex={0}
      aria-label={`${panel.name}. ${panel.keys ?? KEYS}`}
      aria-describedby={inspectorId}
      onKeyDown={(event) => onKey(event, panel, pointing.spot, send)}
    >
      <svg
        class="attn-picture"
        role="img"
        aria-labelledby={`${prefix}-title ${prefix}-description`}
        width={panel.width}
        height={panel.height}
        viewBox={`0 0 ${panel.width} ${panel.height}`}
        onPointerMove={(event) => send({ kind: 'hover', spot: panel.spotAt(pointIn(event, panel)) })}
        onPointerLeave={() => send({ kind: 'hover', spot: NOWHERE })}
        onClick={(event) => send({ kind: 'click', spot: panel.spotAt(pointIn(event, panel)) })}
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

/** From the page's pixels to the picture's, whatever its size on the page. */
function pointIn(event: TargetedMouseEvent<SVGSVGElement>, { width, height }: Panel): Point {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: ((event.clientX - box.left) / box.width) * width, y: ((event.clientY - box.top) / box.height) * height };
}

function onKey(event: TargetedKeyboardEvent<HTMLElement>, panel: Panel, spot: Spot, send: (gesture: Gesture) => void): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape' && !isNowhere(spot)) send({ kind: 'release' });
  else if (event.key === 'Enter' || event.key === ' ') send({ kind: 'click', spot });
  else if (isArrow(event.key)) walk(event.currentTarget, panel, panel.walk(spot, event.key), send);
  else return;
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
