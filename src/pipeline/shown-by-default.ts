import type { ViewId } from '../block/views';
import { defaultViews, namedViews, pagesOf } from '../diagram/views';
import type { Presentation } from '../model/spec';
import type { Trace } from '../model/trace';
import type { Pipeline, Reading } from '../pipeline';

/** What a reader wants to see where a block does not say. */
export interface ShownByDefault extends Pick<Presentation, 'palette' | 'precision' | 'numbers' | 'motion'> {
  /** By architecture; what suits the block where one is not there. */
  readonly views: Readonly<Partial<Record<string, readonly ViewId[]>>>;
}

/** The same pipeline, whose blocks say the rest as a reader wants it. What is computed is the same, and so is what a block itself says. */
export function withDefaults(pipeline: Pipeline, defaults: () => ShownByDefault): Pipeline {
  return { ...pipeline, read: (...block) => completed(pipeline.read(...block), defaults()) };
}

function completed(reading: Reading, { views, ...rest }: ShownByDefault): Reading {
  const { trace, presentation } = reading;
  const { readings } = presentation;
  const added = { ...filled(presentation, rest), ...viewsFor(trace, presentation, views) };
  return { ...reading, presentation: { ...presentation, ...added, ...(readings !== undefined && { readings: readings.map((own) => ({ ...own, ...filled(own, rest) })) }) } };
}

/** The parts that the block leaves open. */
function filled(presentation: Presentation, defaults: Omit<ShownByDefault, 'views'>): Partial<Presentation> {
  const own: Readonly<Record<string, unknown>> = { ...presentation };
  return Object.fromEntries(Object.entries(defaults).filter(([key]) => own[key] === undefined));
}

/** None where the block has something of its own in mind: readings, one life of a decoder, or numbers to follow by hand. */
function viewsFor(trace: Trace, presentation: Presentation, views: ShownByDefault['views']): Pick<Presentation, 'views'> | undefined {
  const [site] = trace.sites;
  const wanted = namedViews(views[trace.architecture] ?? [], trace);
  if (site === undefined || wanted.length === 0 || presentation.views.length > 0 || presentation.phase === 'generation' || trace.compare.length > 0) return undefined;
  const isByHand = trace.architecture === 'layer' && defaultViews({ trace, site }).includes('steps');
  return isByHand ? undefined : { views: [...wanted, ...pagesOf(trace, presentation)] };
}
