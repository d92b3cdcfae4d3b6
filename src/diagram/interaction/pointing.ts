import { useLayoutEffect, useReducer } from 'preact/hooks';
import type { ViewState } from '../../model/view-state';
import type { ChangeView } from '../controls/view-state';
import { isNowhere, NOWHERE, sameSpot, type Spot } from './spot';

/** Where the reader points, and whether a click holds it there. */
export interface Pointing {
  readonly spot: Spot;
  readonly locked: boolean;
}

export type Gesture =
  /** A pointer moves, or an arrow key walks. */
  | { readonly kind: 'hover'; readonly spot: Spot }
  | { readonly kind: 'walk'; readonly spot: Spot }
  | { readonly kind: 'click'; readonly spot: Spot }
  | { readonly kind: 'release' };

export const IDLE: Pointing = { spot: NOWHERE, locked: false };

/** Hover previews, a click locks, a click on the same spot or on nothing unlocks; a walk by keyboard takes a lock along. */
export function pointing(state: Pointing, gesture: Gesture): Pointing {
  switch (gesture.kind) {
    case 'release': return IDLE;
    case 'walk': return { ...state, spot: gesture.spot };
    case 'hover': return state.locked || sameSpot(state.spot, gesture.spot) ? state : { ...state, spot: gesture.spot };
    case 'click': return clicked(state, gesture.spot);
  }
}

function clicked(state: Pointing, spot: Spot): Pointing {
  if (isNowhere(spot)) return IDLE;
  return { spot, locked: !(state.locked && sameSpot(state.spot, spot)) };
}

/** Begins with what was held when the reader left; what they hold is part of how they leave it. */
export function usePointing({ held }: ViewState = {}, change: ChangeView = () => undefined): readonly [Pointing, (gesture: Gesture) => void] {
  const [state, send] = useReducer(pointing, held === undefined ? IDLE : { spot: held, locked: true });
  const now = heldBy(state);
  useLayoutEffect(() => {
    if (!sameSpot(now ?? NOWHERE, held ?? NOWHERE)) change({ held: now });
  }, [state]);
  return [state, send];
}

/** A whole picture is opened, not held. */
function heldBy({ spot, locked }: Pointing): ViewState['held'] {
  return locked && spot.part === undefined ? spot : undefined;
}
