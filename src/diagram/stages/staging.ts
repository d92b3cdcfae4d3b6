import type { RefObject } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { ViewState } from '../../model/view-state';
import { useClock, type Clock } from '../controls/clock';
import type { ChangeView } from '../controls/view-state';
import { Presented } from '../presenting/presented';

/** Long enough to read a sentence and to follow it through the numbers. Milliseconds. */
const PACE = 2500;

/** Which stage of the pipeline is on screen, and what leads to another. */
export interface Staging {
  readonly clock: Clock;
  readonly ids: readonly string[];
  /** Undefined where all of them are shown alike. */
  readonly stage: string | undefined;
  readonly goTo: (index: number) => void;
}

interface Asked {
  readonly ids: readonly string[];
  /** As the block says. */
  readonly written: string | undefined;
  readonly left: ViewState | undefined;
  readonly change: ChangeView | undefined;
}

/** Where neither the block nor the reader names a stage, all of the pipeline is there. */
export function useStaging(holder: RefObject<HTMLElement>, { ids, written, left, change }: Asked): Staging {
  const presented = useContext(Presented) !== undefined;
  const named = left?.stage ?? written;
  const [touched, touch] = useState(false);
  const start = ids.indexOf(named ?? '') + 1;
  const clock = useClock(holder, { first: 1, last: ids.length, start: start === 0 ? ids.length : start, pace: PACE });
  const isResting = start === 0 && clock.step === ids.length && !clock.playing && !presented && !touched;
  const stage = isResting ? undefined : ids[clock.step - 1];
  useEffect(() => {
    if (!clock.playing && stage !== undefined && stage !== named) change?.({ stage });
  }, [stage, clock.playing]);
  const goTo = (index: number): void => {
    touch(true);
    clock.go(index + 1);
  };
  return { clock, ids, stage, goTo };
}
