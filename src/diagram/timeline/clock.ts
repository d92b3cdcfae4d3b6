import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** How far the pictures have come: a dependency step, from 0. */
export interface Clock {
  readonly step: number;
  readonly last: number;
  readonly playing: boolean;
  readonly go: (step: number) => void;
  /** Plays from the start where the end is reached; halts while it plays. */
  readonly toggle: () => void;
}

/** All steps together should not take longer; one step alone not much less than it takes to look. Milliseconds. */
const PACE = { whole: 8_000, slowest: 700, fastest: 20 } as const;

/** Starts at rest with everything worked out: that is what paper and a page without a script show. */
export function useClock(holder: RefObject<HTMLElement>, last: number, milestones: readonly number[]): Clock {
  const [chosen, choose] = useState(last);
  const [playing, play] = useState(false);
  // Another reading of the block may have fewer steps.
  const step = Math.min(chosen, last);
  useEffect(() => {
    const page = holder.current?.ownerDocument.defaultView;
    if (!playing || page == null) return undefined;
    const timer = page.setTimeout(() => (step >= last ? play(false) : choose(step + 1)), paceOf(last));
    return () => page.clearTimeout(timer);
  }, [playing, step, last]);
  return {
    step, last, playing,
    go: (to) => {
      play(false);
      choose(Math.max(0, Math.min(last, to)));
    },
    toggle: () => {
      if (prefersStillness(holder.current)) {
        choose(nextOf(milestones, step));
        return;
      }
      if (!playing && step >= last) choose(0);
      play(!playing);
    },
  };
}

function paceOf(last: number): number {
  return Math.max(PACE.fastest, Math.min(PACE.slowest, PACE.whole / last));
}

/** For those who asked for less motion: from one completed picture to the next, and around. */
export function nextOf(milestones: readonly number[], step: number): number {
  return milestones.find((milestone) => milestone > step) ?? 0;
}

function prefersStillness(element: HTMLElement | null): boolean {
  return element?.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
}
