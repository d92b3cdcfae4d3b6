import { useMemo, useRef } from 'preact/hooks';
import type { RequestTrace } from '../../model/overrides';

/** Runs, and how long the last one took in milliseconds: what is quick may follow a finger. */
export function useTimed(request: RequestTrace | undefined): { readonly request: RequestTrace | undefined; readonly cost: () => number } {
  const took = useRef(0);
  const timed = useMemo<RequestTrace | undefined>(() => request && ((overrides) => {
    const start = Date.now();
    const trace = request(overrides);
    took.current = Date.now() - start;
    return trace;
  }), [request]);
  return { request: timed, cost: () => took.current };
}
