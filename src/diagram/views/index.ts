import type { ViewId } from '../../block/views';
import type { Presentation } from '../../model/spec';
import type { Shown } from '../shown';
import { arcs } from './arcs';
import { matrix } from './matrix';
import { steps } from './steps';
import type { View } from './view';

/** The type asks for a view for every name that a block may write. */
export const views: Readonly<{ [Id in ViewId]: View<Id> }> = { arcs, matrix, steps };

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
  const written = writtenViews(shown.presentation);
  return written.length > 0 ? written : defaultViews(shown);
}

/** Those that the block names, as far as they are known. */
export function writtenViews({ views: names }: Presentation): readonly ViewId[] {
  return names.filter(isViewId);
}

function isViewId(name: string): name is ViewId {
  return Object.hasOwn(views, name);
}
