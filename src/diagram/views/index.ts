import type { ViewId } from '../../block/views';
import type { Trace } from '../../model/trace';
import type { Shown } from '../shown';
import { arcs } from './arcs';
import { blueprint } from './blueprint';
import { matrix } from './matrix';
import { steps } from './steps';
import type { View } from './view';

/** The type asks for a view for every name that a block may write. */
export const views: Readonly<{ [Id in ViewId]: View<Id> }> = { arcs, matrix, steps, blueprint };

/** Lines between more tokens than these are a tangle; the matrix stands alone then. */
const MOST_FOR_ARCS = 64;

/** What is drawn where the block does not say: numbers to follow by hand step by step, words as lines above the matrix. */
export function defaultViews({ trace, site }: Pick<Shown, 'trace' | 'site'>): readonly ViewId[] {
  const numbered = site.queries.every((token, index) => token === `q${index + 1}`);
  if (trace.weightsFrom === 'declared' || numbered) return ['steps'];
  return Math.max(site.queries.length, site.keys.length) > MOST_FOR_ARCS ? ['matrix'] : ['arcs', 'matrix'];
}

/** What the block asks for, or else what suits its trace. */
export function viewsOf(shown: Shown): readonly ViewId[] {
  const written = shown.presentation.views.filter(isViewId).filter((id) => isThere(id, shown.trace));
  return written.length > 0 ? written : defaultViews(shown);
}

/** Those that have something to draw of this trace. */
export function viewsThatApply(trace: Trace): readonly View<ViewId>[] {
  return Object.values(views).filter(({ id }) => isThere(id, trace));
}

function isThere(id: ViewId, trace: Trace): boolean {
  return views[id].applies?.(trace) ?? true;
}

function isViewId(name: string): name is ViewId {
  return Object.hasOwn(views, name);
}
