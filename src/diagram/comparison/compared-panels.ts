import type { ViewId } from '../../block/views';
import type { Diagnostic } from '../../model/diagnostic';
import type { Trace } from '../../model/trace';
import type { Panel } from '../panel';
import type { Shown } from '../shown';
import { visible } from '../text/visible';
import { views, writtenViews } from '../views';
import { differencePanel, differenceSubject } from './difference-panel';
import type { DrawnReading } from './readings';
import { sharpnessPanel } from './sharpness-panel';

/** What is drawn of one reading. */
export interface ReadingPanels {
  readonly id: string;
  readonly name: string;
  readonly mistakes: readonly Diagnostic[];
  readonly shown?: Shown;
  readonly panels: readonly Panel[];
}

export interface ComparedPanels {
  readonly sharpness?: Panel;
  readonly readings: readonly ReadingPanels[];
  readonly difference?: { readonly name: string; readonly panel: Panel };
}

interface Wishes {
  readonly wanted?: readonly ViewId[] | undefined;
  readonly sharpness: boolean;
}

/** Everything that a comparison draws; ids are unique within the block. */
export function comparedPanels(trace: Trace, readings: readonly DrawnReading[], { wanted, sharpness }: Wishes): ComparedPanels {
  const chart = sharpness ? sharpnessPanel(readings) : undefined;
  const difference = differenceOf(trace, readings);
  return {
    ...(chart !== undefined && { sharpness: chart }),
    readings: readings.map((reading, index) => panelsOf(reading, `reading-${index + 1}`, wanted)),
    ...(difference !== undefined && { difference }),
  };
}

/** Weights alone, where nobody asks for more: there are several of them. */
const STANDARD: readonly ViewId[] = ['matrix'];

export function comparedViews({ trace, presentation }: DrawnReading): readonly ViewId[] {
  const written = writtenViews(trace, presentation);
  return written.length > 0 ? written : STANDARD;
}

function panelsOf(reading: DrawnReading, id: string, wanted: readonly ViewId[] | undefined): ReadingPanels {
  const { name = '', trace, shown } = reading;
  const drawn = shown === undefined ? [] : (wanted ?? comparedViews(reading)).flatMap((view) => views[view].panels(shown));
  return {
    id, name, mistakes: trace.diagnostics,
    ...(shown !== undefined && { shown }),
    panels: drawn.map((panel) => ({ ...panel, id: `${id}-${panel.id}`, name: `${panel.name} (${visible(name)})` })),
  };
}

function differenceOf(trace: Trace, readings: readonly DrawnReading[]): ComparedPanels['difference'] {
  const [first, second] = readings;
  if (first?.shown === undefined || second?.shown === undefined) return undefined;
  const subject = differenceSubject(trace, [first.shown, second.shown]);
  const focus = first.shown.focus === second.shown.focus ? first.shown.focus : undefined;
  return subject && { name: `${second.name ?? ''} less ${first.name ?? ''}`, panel: differencePanel(subject, [first.shown, second.shown], focus) };
}
