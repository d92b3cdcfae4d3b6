import { useReducer } from 'preact/hooks';
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

export function usePointing(): readonly [Pointing, (gesture: Gesture) => void] {
  return useReducer(pointing, IDLE);
}
