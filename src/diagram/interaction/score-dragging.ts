import type { TargetedPointerEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Drag, Editing } from './editing';
import type { Spot } from './spot';

/** From here on a press is no click any more. */
const THRESHOLD = 5;

type PictureEvent = TargetedPointerEvent<SVGSVGElement>;

interface Held {
  readonly spot: Spot;
  readonly y: number;
  drag?: Drag | undefined;
}

/** Dragging a cell up and down, by mouse, pen or finger. A drag is no click, and no hover. */
export function useScoreDragging(edit: Editing | undefined, spotAt: (event: PictureEvent) => Spot) {
  const held = useRef<Held>();
  const justDragged = useRef(false);
  const begin = (event: PictureEvent, { spot }: Held) => {
    const drag = edit?.drag(spot);
    if (drag !== undefined) event.currentTarget.setPointerCapture(event.pointerId);
    return drag;
  };
  const release = () => {
    justDragged.current = held.current?.drag !== undefined;
    held.current?.drag?.end();
    held.current = undefined;
  };
  return {
    down: (event: PictureEvent) => {
      justDragged.current = false;
      held.current = edit === undefined || event.button !== 0 ? undefined : { spot: spotAt(event), y: event.clientY };
    },
    /** Whether the movement was a drag's. */
    move: (event: PictureEvent): boolean => {
      const now = held.current;
      if (now === undefined) return false;
      const rise = now.y - event.clientY;
      if (now.drag === undefined && Math.abs(rise) >= THRESHOLD) now.drag = begin(event, now);
      now.drag?.move(rise);
      return now.drag !== undefined;
    },
    release,
    /** Whether a click is the end of a drag. */
    swallows: (): boolean => justDragged.current,
  };
}
