import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Which step is on screen, from 1, and whether the steps follow each other by themselves. */
export interface Clock {
  readonly step: number;
  readonly last: number;
  readonly playing: boolean;
  /** Steps a second, as a multiple of the usual pace. */
  readonly speed: number;
  readonly go: (step: number) => void;
  /** Plays from the start where the end is reached; halts while it plays. */
  readonly toggle: () => void;
  readonly setSpeed: (speed: number) => void;
}

/** Long enough to look at one step. Milliseconds. */
const PACE = 1100;

/** Starts at rest: that is what paper and a page without a script show. Who asked for less motion steps instead of playing. */
export function useClock(holder: RefObject<HTMLElement>, first: number, last: number): Clock {
  const [chosen, choose] = useState(first);
  const [playing, play] = useState(false);
  const [speed, setSpeed] = useState(1);
  // Another reading of the block may have fewer steps.
  const step = Math.min(chosen, last);
  useEffect(() => {
    const page = holder.current?.ownerDocument.defaultView;
    if (!playing || page == null) return undefined;
    const timer = page.setTimeout(() => (step >= last ? play(false) : choose(step + 1)), PACE / speed);
    return () => page.clearTimeout(timer);
  }, [playing, step, last, speed]);
  const go = (to: number): void => {
    play(false);
    choose(Math.max(1, Math.min(last, to)));
  };
  const toggle = (): void => {
    if (prefersStillness(holder.current)) {
      choose(step >= last ? 1 : step + 1);
      return;
    }
    if (!playing && step >= last) choose(1);
    play(!playing);
  };
  return { step, last, playing, speed, go, toggle, setSpeed };
}

function prefersStillness(element: HTMLElement | null): boolean {
  return element?.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
}
