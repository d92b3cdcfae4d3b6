import type { RefObject } from 'preact';
import { useContext, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { BlockLook } from '../look/look';
import { prefersStillness } from '../look/motion';
import { Presented } from '../presenting/presented';

/** Which step is on screen, and whether the steps follow each other by themselves. */
export interface Clock {
  readonly step: number;
  readonly first: number;
  readonly last: number;
  readonly playing: boolean;
  /** As a multiple of the usual pace. */
  readonly speed: number;
  readonly go: (step: number) => void;
  /** Plays from the start where the end is reached; halts while it plays. */
  readonly toggle: () => void;
  readonly setSpeed: (speed: number) => void;
}

/** What a clock counts. */
export interface Steps {
  readonly first: number;
  readonly last: number;
  /** The step on screen before anything is pressed; the last one where it is not said. */
  readonly start?: number;
  /** How long a step stays, in milliseconds. */
  readonly pace: number;
  /** Where those who asked for less motion stop, in order; at each step where it is not said. */
  readonly stops?: readonly number[];
}

/** Starts at rest: that is what paper and a page without a script show. Who asked for less motion steps instead of playing. */
export function useClock(holder: RefObject<HTMLElement>, { first, last, start = last, pace, stops }: Steps): Clock {
  const [chosen, choose] = useState(start);
  const [playing, play] = useState(false);
  const [speed, setSpeed] = useState(1);
  const { motion } = useContext(BlockLook);
  // Another reading of the block may have fewer steps.
  const step = Math.min(chosen, last);
  useEffect(() => {
    const page = holder.current?.ownerDocument.defaultView;
    if (!playing || page == null) return undefined;
    const timer = page.setTimeout(() => (step >= last ? play(false) : choose(step + 1)), pace / speed);
    return () => page.clearTimeout(timer);
  }, [playing, step, last, pace, speed]);
  const go = (to: number): void => {
    play(false);
    choose(Math.max(first, Math.min(last, to)));
  };
  const toggle = (): void => {
    if (prefersStillness(holder.current, motion)) {
      choose(nextOf(stops ?? [first, Math.min(step + 1, last)], step));
      return;
    }
    if (!playing && step >= last) choose(first);
    play(!playing);
  };
  const clock = { step, first, last, playing, speed, go, toggle, setSpeed };
  const presented = useContext(Presented);
  useLayoutEffect(() => {
    if (presented !== undefined) presented.clock.current = clock;
  });
  useLayoutEffect(() => () => {
    if (presented !== undefined) presented.clock.current = undefined;
  }, []);
  return clock;
}

/** The stop after this step, and around. */
export function nextOf(stops: readonly number[], step: number): number {
  return stops.find((stop) => stop > step) ?? stops[0] ?? step;
}
