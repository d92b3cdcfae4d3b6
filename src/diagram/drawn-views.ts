import type { ViewId } from '../block/views';
import type { Panel } from './panel';
import type { Shown } from './shown';
import { around, views } from './views';
import type { View } from './views/view';

/** A view as it stands on a page. */
export interface DrawnView extends Pick<View, 'Body' | 'page' | 'moments'> {
  readonly id: string;
  readonly label: string;
  readonly panels: readonly Panel[];
}

/** The views from top to bottom, with what stands around them. */
export function drawnViews(shown: Shown, ids: readonly ViewId[]): readonly DrawnView[] {
  const { before, after } = around(shown, ids);
  const rows: readonly DrawnView[] = [{ id: 'sites', label: 'Sites', panels: before }, ...ids.map((id) => drawnView(views[id], shown)), { id: 'predictions', label: 'Predictions', panels: after }];
  return rows.filter(({ Body, page, panels }) => Body !== undefined || page !== undefined || panels.length > 0);
}

/** A view either draws its panels itself or has them put in frames. */
function drawnView({ panels, ...view }: View, shown: Shown): DrawnView {
  return { ...view, panels: view.Body === undefined ? panels(shown) : [] };
}
