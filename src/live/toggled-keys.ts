import type { KeyChanges } from '../block/edits/edit';
import { comparedViews } from '../diagram/comparison/compared-panels';
import { drawnReadings, shownIn } from '../diagram/comparison/readings';
import { keysOf } from '../diagram/controls/keys-of-view';
import { traceFor } from '../diagram/diagram';
import { namedViews, viewsOf } from '../diagram/views';
import type { ViewState } from '../model/view-state';
import type { Reading } from '../pipeline';

/** The keys that make a block open with what was toggled in its picture: not what was tried out there, held, or changed by hand. */
export function toggledKeys({ site, layer, head, views, step, stage }: ViewState, { trace: written, presentation, choices, request }: Reading): KeyChanges {
  const state: ViewState = { ...(site !== undefined && choices.some(({ id, missing }) => id === site && missing === undefined) && { site }), layer, head, views, step, stage };
  const readings = drawnReadings(traceFor(state, choices, written, request), presentation, state);
  const [first] = readings;
  const [shown] = shownIn(readings);
  if (first === undefined || shown === undefined) return {};
  const standard = first.name === undefined ? viewsOf(shown) : comparedViews(first);
  const wanted = views === undefined ? [] : namedViews(views, shown.trace);
  return keysOf(state, { shown, choices, shownViews: wanted.length > 0 ? wanted : standard, standard });
}
