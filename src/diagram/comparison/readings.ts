import type { Presentation } from '../../model/spec';
import type { Trace } from '../../model/trace';
import { largestSize } from '../matrix/subject';
import { placesOf, withoutHidden } from '../left-out';
import { layersOf, shownPart, type Chosen, type Shown } from '../shown';

/** A reading of the block as it is drawn. A block that compares nothing has one, without a name. */
export interface DrawnReading {
  readonly name?: string;
  readonly trace: Trace;
  readonly presentation: Presentation;
  /** Undefined where its mistakes left nothing to draw. */
  readonly shown?: Shown;
}

/** What stands on screen: the block itself, or the readings that it compares, all to one scale. */
export function drawnReadings(trace: Trace, presentation: Presentation, chosen: Chosen): readonly DrawnReading[] {
  if (trace.compare.length === 0) return [drawn(trace, presentation, chosen)];
  const readings = trace.compare.map((reading, index) => drawn(reading, presentation.readings?.[index] ?? presentation, chosen));
  const all = shownIn(readings);
  const fullOf = commonFull(all);
  return readings.map(({ shown, ...reading }) => ({ ...reading, ...(shown !== undefined && { shown: { ...shown, fullOf, focus: commonFocus(shown, all) } }) }));
}

/** Where a reading names no row, the one that stands out in the first of them: one row is followed through all. */
function commonFocus({ focus, presentation, site }: Shown, [first]: readonly Shown[]): number {
  return presentation.focus === undefined && first !== undefined && first.focus < site.queries.length ? first.focus : focus;
}

function drawn(trace: Trace, presentation: Presentation, chosen: Chosen): DrawnReading {
  const shown = shownWithout(trace, presentation, chosen);
  return { ...(trace.reading !== undefined && { name: trace.reading }), trace, presentation, ...(shown !== undefined && { shown }) };
}

/** What is left to see of it, where the block hides tokens. */
function shownWithout(trace: Trace, presentation: Presentation, chosen: Chosen): Shown | undefined {
  const whole = shownPart(trace, presentation, chosen);
  const places = whole && placesOf(whole.site, presentation);
  const seen = withoutHidden(trace, presentation);
  return places === undefined || seen === trace ? whole : addedTo(shownPart(seen, presentation, chosen), { whole, places });
}

function addedTo(shown: Shown | undefined, parts: Pick<Shown, 'whole' | 'places'>): Shown | undefined {
  return shown && { ...shown, ...parts };
}

export function shownIn(readings: readonly DrawnReading[]): readonly Shown[] {
  return readings.flatMap(({ shown }) => (shown === undefined ? [] : [shown]));
}

/** The largest of all readings, looked for once a step. */
function commonFull(shown: readonly Shown[]): (step: string) => number {
  const found = new Map<string, number>();
  return (step) => {
    const full = found.get(step) ?? Math.max(0, ...shown.map(({ head }) => largestSize(head.steps[step])));
    found.set(step, full);
    return full;
  };
}

/** Whether the site is in the trace; of a comparison, in how many of its readings. */
export function hasSite(trace: Trace, id: string): 'all' | 'some' | 'none' {
  const traces = trace.compare.length === 0 ? [trace] : trace.compare;
  const having = traces.filter(({ sites }) => sites.some((site) => site.id === id)).length;
  return having === 0 ? 'none' : having === traces.length ? 'all' : 'some';
}

/** Heads that all of them have. */
export function commonHeads(shown: readonly Shown[]): number {
  return Math.min(...shown.map(({ site }) => site.heads.length));
}

/** Layers at which all of them attend. */
export function commonLayers(shown: readonly Shown[]): readonly number[] {
  const [first = [], ...others] = shown.map(layersOf);
  return first.filter((layer) => others.every((layers) => layers.includes(layer)));
}
