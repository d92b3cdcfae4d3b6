import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ViewState } from '../../model/view-state';
import type { Host } from '../host';

/** Exchanges parts of the state; what is undefined is as the block says again. */
export type ChangeView = (parts: Partial<ViewState>) => void;

/** The picture's state, from where it was left; the host is told of every change. */
export function useViewState({ left, remember }: Host): readonly [ViewState, ChangeView] {
  const [state, setState] = useState<ViewState>(left ?? {});
  const isAsLeft = useRef(true);
  // Before anything can take the picture away.
  useLayoutEffect(() => {
    if (!isAsLeft.current) remember?.(state);
    isAsLeft.current = false;
  }, [state]);
  return [state, (parts) => setState((before) => ({ ...before, ...parts }))];
}
