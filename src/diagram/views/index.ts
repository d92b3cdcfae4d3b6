import type { ViewId } from '../../block/views';
import type { Presentation } from '../../model/spec';
import type { Trace } from '../../model/trace';
import type { Shown } from '../shown';
import { arcs } from './arcs';
import { blueprint } from './blueprint';
import { family } from './family';
import { matrix } from './matrix';
import { memory } from './memory';
import { steps } from './steps';
import { timeline } from './timeline';
import { unrolled } from './unrolled';
import type { View } from './view';

/** The type asks for a view for every name that a block may write. */
export const views: Readonly<{ [Id in ViewId]: View<Id> }> = { blueprint, arcs, unrolled, matrix, steps, memory, timeline, family };

/** Lines between more tokens than these are a tangle; the matrix stands alone then. */
const MOST_FOR_ARCS = 64;

/** What is drawn where the block does not say: numbers to follow by hand step by step, words as lines above the matrix. */
export function defaultViews({ trace, site }: Pick<Shown, 'trace' | 'site'>): readonly ViewId[] {
  if (views.unrolled.applies?.(trace) === true) return ['unrolled', 'matrix'];
  const numbered = site.queries.every((token, index) => token === `q${index + 1}`);
  if (trace.weightsFrom === 'declared' || numbered) return ['steps'];
  return Math.max(site.queries.length, site.keys.length) > MOST_FOR_ARCS ? ['matrix'] : ['arcs', 'matrix'];
}

/** What the block asks for, or else what suits its trace. */
export function viewsOf(shown: Shown): readonly ViewId[] {
  const written = writtenViews(shown.trace, shown.presentation);
  return written.length > 0 ? written : [...defaultViews(shown), ...pagesOf(shown.trace, shown.presentation)];
}

/** What needs no site: it is drawn where nothing was computed, too. All of it where the block names no view. */
export function pagesOf(trace: Trace, presentation: Presentation): readonly ViewId[] {
  const wanted = presentation.views.length > 0 ? writtenViews(trace, presentation) : applicableViews(trace).map(({ id }) => id);
  return wanted.filter((id) => views[id].page !== undefined);
}

/** The views that have anything to draw of a trace. */
export function applicableViews(trace: Trace): readonly View<ViewId>[] {
  return Object.values(views).filter(({ applies }) => applies?.(trace) ?? true);
}

/** Those that the block names, as far as there is anything for them to draw. */
export function writtenViews(trace: Trace, presentation: Presentation): readonly ViewId[] {
  const applicable = applicableViews(trace).map(({ id }) => id);
  return presentation.views.filter(isViewId).filter((id) => applicable.includes(id));
}

function isViewId(name: string): name is ViewId {
  return Object.hasOwn(views, name);
}
