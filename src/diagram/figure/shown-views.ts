import { useMemo } from 'preact/hooks';
import type { ViewId } from '../../block/views';
import type { ViewState } from '../../model/view-state';
import { comparedViews } from '../comparison/compared-panels';
import type { DrawnReading } from '../comparison/readings';
import type { Shown } from '../shown';
import { namedViews, viewsOf } from '../views';

export interface ShownViews {
  /** Those that the reader pressed, as far as the trace has anything for them. */
  readonly wanted: readonly ViewId[] | undefined;
  /** Before anybody presses. */
  readonly standard: readonly ViewId[];
  readonly shown: readonly ViewId[];
}

export function useShownViews({ views }: ViewState, readings: readonly DrawnReading[]): ShownViews {
  return useMemo(() => {
    const [first] = readings;
    const wanted = wantedOf(views, first?.shown);
    const standard = standardOf(first);
    return { wanted, standard, shown: wanted ?? standard };
  }, [views, readings]);
}

function wantedOf(views: ViewState['views'], shown: Shown | undefined): readonly ViewId[] | undefined {
  const named = views === undefined || shown === undefined ? [] : namedViews(views, shown.trace);
  return named.length === 0 ? undefined : named;
}

function standardOf(first: DrawnReading | undefined): readonly ViewId[] {
  if (first?.shown === undefined) return [];
  return first.name === undefined ? viewsOf(first.shown) : comparedViews(first);
}
