import type { TargetedPointerEvent, TargetedTouchEvent } from 'preact';
import { useRef, type MutableRef } from 'preact/hooks';
import type { Panel, Point } from '../panel';
import type { Zooming } from './zooming';

/** Less is the tremble of a click. */
const LEAST = 4;

interface Drag {
  readonly at: Point;
  readonly moved: boolean;
}

interface Pinch {
  readonly middle: Point;
  readonly span: number;
}

type PointerEvents = TargetedPointerEvent<SVGSVGElement>;
type TouchEvents = TargetedTouchEvent<SVGSVGElement>;

/** Where an event lies in the picture. */
export type PointIn = (event: { readonly clientX: number; readonly clientY: number }, picture: SVGSVGElement, panel: Panel) => Point;

export interface Dragging {
  readonly onPointerDown: (event: PointerEvents) => void;
  /** Whether the pointer drags, and so does not point at anything. */
  readonly drags: (event: PointerEvents) => boolean;
  /** Whether the click that comes now ends a drag. */
  readonly ended: () => boolean;
  readonly onTouchMove: (event: TouchEvents) => void;
  readonly onTouchEnd: () => void;
}

/** A mouse drags a picture that it is near to; two fingers drag and zoom it, one scrolls the page. */
export function useDragging(zooming: Zooming, pointIn: PointIn): Dragging {
  const drag = useRef<Drag>();
  const pinch = useRef<Pinch>();
  return {
    ...byMouse(drag, zooming, pointIn),
    onTouchMove: (event) => {
      pinch.current = pinched(event, pinch.current, zooming, pointIn);
    },
    onTouchEnd: () => {
      pinch.current = undefined;
    },
  };
}

function byMouse(drag: MutableRef<Drag | undefined>, { panel, viewport, move }: Zooming, pointIn: PointIn): Pick<Dragging, 'onPointerDown' | 'drags' | 'ended'> {
  return {
    onPointerDown: (event) => {
      const drags = viewport.nearness > 0 && event.pointerType !== 'touch' && event.button === 0;
      drag.current = drags ? { at: pointIn(event, event.currentTarget, panel), moved: false } : undefined;
    },
    drags: (event) => {
      const from = drag.current;
      if (from === undefined || event.buttons === 0) return false;
      const at = pointIn(event, event.currentTarget, panel);
      const [across, down] = [at.x - from.at.x, at.y - from.at.y];
      if (!from.moved && Math.hypot(across, down) < LEAST) return true;
      event.currentTarget.setPointerCapture(event.pointerId);
      move(across, down);
      drag.current = { at, moved: true };
      return true;
    },
    ended: () => {
      const moved = drag.current?.moved === true;
      drag.current = undefined;
      return moved;
    },
  };
}

/** From where the fingers were to where they are now, if there are two. */
function pinched(event: TouchEvents, before: Pinch | undefined, { panel, move, zoom }: Zooming, pointIn: PointIn): Pinch | undefined {
  const now = pinchOf(event, pointIn, panel);
  if (now === undefined) return before;
  event.preventDefault();
  if (before !== undefined) {
    move(now.middle.x - before.middle.x, now.middle.y - before.middle.y);
    zoom(now.span / before.span, now.middle);
  }
  return now;
}

/** Undefined unless two fingers are on it. */
function pinchOf({ touches, currentTarget }: TouchEvents, pointIn: PointIn, panel: Panel): Pinch | undefined {
  const [first, second] = [touches.item(0), touches.item(1)];
  if (first === null || second === null) return undefined;
  const [a, b] = [pointIn(first, currentTarget, panel), pointIn(second, currentTarget, panel)];
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, span: Math.max(1, Math.hypot(a.x - b.x, a.y - b.y)) };
}
