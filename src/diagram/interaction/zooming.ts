import { useMemo, useState } from 'preact/hooks';
import type { Near, Panel, Point } from '../panel';
import { WHOLE, type Viewport } from '../viewport';

/** What a key or a button zooms by. */
const STEP = 2;
/** Pixels of a wheel that make things twice as large. */
const WHEEL = 240;
/** A wheel may count lines. */
const LINE = 16;
/** What is walked to is at least so far from the window's edges, where it is large enough. */
const SIGHT = 48;

/** A panel as its reader sees it, and what brings it nearer. Nothing happens to a panel that can be read at once. */
export interface Zooming {
  /** As it is seen now. */
  readonly panel: Panel;
  readonly wholePanel: Panel;
  readonly zoomable: boolean;
  readonly viewport: Viewport;
  /** By a factor; without a point, about the middle. */
  readonly zoom: (factor: number, about?: Point) => void;
  readonly whole: () => void;
  readonly move: (across: number, down: number) => void;
  /** Brings a place of the picture into sight, and says where it stands then. */
  readonly reveal: (place: Point) => Point;
}

export function useZooming(panel: Panel): Zooming {
  const [viewport, see] = useState(WHOLE);
  const { near } = panel;
  const seen = useMemo(() => (near === undefined || viewport.nearness === 0 ? panel : near.from(viewport)), [panel, near, viewport]);
  const change = (to: (near: Near, now: Viewport) => Viewport) => near !== undefined && see((now) => to(near, now));
  return {
    panel: seen,
    wholePanel: panel,
    zoomable: near !== undefined,
    viewport,
    zoom: (factor, about) => change((of, now) => of.approached(now, now.nearness + Math.log(factor) / Math.log(of.magnification), about ?? middleOf(of))),
    whole: () => see(WHOLE),
    move: (across, down) => change((of, now) => of.moved(now, across, down)),
    reveal: (place) => {
      if (near === undefined) return place;
      const way = intoSight(near, place);
      change((of, now) => of.moved(now, way.x, way.y));
      return { x: place.x + way.x, y: place.y + way.y };
    },
  };
}

/** The factor of a key, 0 for the whole picture; undefined for other keys. */
export function factorOf(key: string): number | undefined {
  const factors: Readonly<Record<string, number>> = { '+': STEP, '=': STEP, '-': 1 / STEP, '−': 1 / STEP, '0': 0 };
  return factors[key];
}

export function factorOfWheel({ deltaY, deltaMode }: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number {
  return 2 ** (-(deltaMode === 0 ? deltaY : LINE * deltaY) / WHEEL);
}

function middleOf({ window: { x, y, width, height } }: Near): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** How the content has to move. */
function intoSight({ window }: Near, { x, y }: Point): Point {
  return { x: shift(x, window.x, window.width), y: shift(y, window.y, window.height) };
}

function shift(at: number, start: number, size: number): number {
  const margin = Math.min(SIGHT, size / 3);
  return Math.max(0, start + margin - at) + Math.min(0, start + size - margin - at);
}
