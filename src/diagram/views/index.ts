import type { ViewId } from '../../block/views';
import type { Presentation } from '../../model/spec';
import type { Trace } from '../../model/trace';
import type { Still } from '../file/picture-file';
import type { Panel } from '../panel';
import { predictionPanels } from '../predictions/panels';
import type { Shown } from '../shown';
import { sitesPanel } from '../thumbnails/sites-panel';
import { arcs } from './arcs';
import { blueprint } from './blueprint';
import { family } from './family';
import { generation } from './generation';
import { heads } from './heads';
import { matrix } from './matrix';
import { memory } from './memory';
import { steps } from './steps';
import { timeline } from './timeline';
import { unrolled } from './unrolled';
import type { View } from './view';

/** The type asks for a view for every name that a block may write. */
export const views: Readonly<{ [Id in ViewId]: View<Id> }> = { blueprint, heads, unrolled, arcs, matrix, steps, generation, memory, timeline, family };

/** Lines between more tokens than these are a tangle; the matrix stands alone then. */
const MOST_FOR_ARCS = 64;

/** What is drawn where the block does not say: numbers to follow by hand step by step, words as lines above the matrix. */
export function defaultViews({ trace, site, presentation }: Pick<Shown, 'trace' | 'site'> & Partial<Pick<Shown, 'presentation'>>): readonly ViewId[] {
  if (presentation?.phase === 'generation' && views.generation.applies?.(trace) === true) return ['generation'];
  const suited = ofArchitecture(trace);
  if (suited !== undefined) return suited;
  const numbered = site.queries.every((token, index) => token === `q${index + 1}`);
  if (trace.weightsFrom === 'declared' || numbered) return ['steps'];
  return Math.max(site.queries.length, site.keys.length) > MOST_FOR_ARCS ? ['matrix'] : ['arcs', 'matrix'];
}

/** Whole architectures have a matrix open; an encoder has the heads to choose from above it. */
function ofArchitecture(trace: Trace): readonly ViewId[] | undefined {
  switch (trace.architecture) {
    case 'encoder': return isThere('heads', trace) ? ['heads', 'matrix'] : ['matrix'];
    case 'decoder': case 'encoder-decoder': return trace.recorded !== undefined && isThere('heads', trace) ? ['heads', 'matrix'] : ['matrix'];
    case 'rnn': return ['unrolled', 'matrix'];
    default: return undefined;
  }
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

/** What a view draws of the trace as a whole, where it goes into a file. */
export function pagePanels(id: ViewId, trace: Trace): readonly Still[] {
  return views[id].pagePanels?.(trace) ?? [];
}

/** The views that have anything to draw of a trace. */
export function applicableViews(trace: Trace): readonly View<ViewId>[] {
  return Object.values(views).filter(({ id }) => isThere(id, trace));
}

/** Those that the block names, as far as there is anything for them to draw. */
export function writtenViews(trace: Trace, presentation: Presentation): readonly ViewId[] {
  return namedViews(presentation.views, trace);
}

/** Those of the names that are views with anything to draw. */
export function namedViews(names: readonly string[], trace: Trace): readonly ViewId[] {
  const applicable = applicableViews(trace).map(({ id }) => id);
  return names.filter(isViewId).filter((id) => applicable.includes(id));
}

function isThere(id: ViewId, trace: Trace): boolean {
  return views[id].applies?.(trace) ?? true;
}

/** What stands around pictures of weights: the sites to choose from before them, what is predicted after them. */
export interface Around {
  readonly before: readonly Panel[];
  readonly after: readonly Panel[];
}

/** Nothing beside views that show the whole trace by themselves; a generation says itself what is predicted. */
export function around(shown: Shown, ids: readonly ViewId[]): Around {
  if (!ids.some((id) => OF_WEIGHTS.includes(id))) return { before: [], after: [] };
  const sites = sitesPanel(shown);
  return { before: sites === undefined ? [] : [sites], after: ids.includes('generation') ? [] : predictionPanels(shown) };
}

const OF_WEIGHTS: readonly ViewId[] = ['matrix', 'arcs'];

/** Views in which a head that the reader opens can be seen. */
export function showsAHead(ids: readonly ViewId[]): boolean {
  return ids.some((id) => [...OF_WEIGHTS, 'steps'].includes(id));
}

function isViewId(name: string): name is ViewId {
  return Object.hasOwn(views, name);
}
