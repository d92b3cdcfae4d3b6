import type { VNode } from 'preact';
import type { ViewId } from '../../block/views';
import type { RequestTrace } from '../../model/overrides';
import type { Trace } from '../../model/trace';
import type { ViewState } from '../../model/view-state';
import { accountOf } from '../account';
import { comparedPanels, comparedViews, type ComparedPanels } from '../comparison/compared-panels';
import { shownIn, type DrawnReading } from '../comparison/readings';
import { drawnViews, type DrawnView } from '../drawn-views';
import { PanelFrame } from '../interaction/panel-frame';
import type { Gesture, Pointing } from '../interaction/pointing';
import { isWithin, NOWHERE, type Spot } from '../interaction/spot';
import type { Panel } from '../panel';
import { sentenceOf } from '../sentence';
import { sizesOf, type Shown } from '../shown';
import { visible } from '../text/visible';
import { views } from '../views';
import { rowByRow } from '../views/moments';

/** What a slide is drawn with. */
export interface Pointed {
  readonly prefix: string;
  readonly pointing: Pointing;
  readonly send: (gesture: Gesture) => void;
  readonly inspectorId: string;
}

/** One picture of a presentation, and the spots that it goes through. */
export interface Slide {
  readonly id: string;
  readonly label: string;
  readonly moments: readonly Spot[];
  /** Whether the block or the reader says which of its steps it opens on. */
  readonly opens: boolean;
  readonly draw: (pointed: Pointed) => VNode;
  readonly say: (spot: Spot) => readonly string[];
}

interface Presentable {
  readonly trace: Trace;
  readonly readings: readonly DrawnReading[];
  readonly shownViews: readonly ViewId[];
  /** As the reader chose. */
  readonly wanted: readonly ViewId[] | undefined;
  readonly sharpness: boolean;
  readonly request: RequestTrace | undefined;
  readonly state: ViewState;
}

/** A view a slide; readings that are compared stand side by side on it. */
export function slidesOf({ trace, readings, shownViews, wanted, sharpness, request, state }: Presentable): readonly Slide[] {
  const [first] = shownIn(readings);
  if (first === undefined) return [];
  if (trace.compare.length > 0) return comparedSlides(trace, readings, first, { wanted, sharpness });
  return drawnViews(first, shownViews).map((view) => viewSlide(view, first, request, state));
}

function viewSlide(view: DrawnView, shown: Shown, request: RequestTrace | undefined, state: ViewState): Slide {
  const { id, label, Body, panels, page, moments } = view;
  const named = { steps: state.stage ?? shown.presentation.stage, generation: state.step ?? shown.presentation.step };
  return {
    id, label,
    moments: moments?.(shown) ?? [NOWHERE],
    opens: (id === 'steps' || id === 'generation') && named[id] !== undefined,
    draw: (pointed) => (
      <div class={`attn-view attn-view-${id}`}>
        {Body !== undefined && <Body shown={shown} request={request} left={state} {...pointed} />}
        <Frames panels={panels} {...pointed} />
        {page?.(shown.trace, false)}
      </div>
    ),
    say: (spot) => said(shown, spot),
  };
}

/** Six pictures on one slide are six small pictures. The chart of all readings comes first, the difference with the weights that it is of. */
function comparedSlides(trace: Trace, readings: readonly DrawnReading[], first: Shown, { wanted, sharpness }: Pick<Presentable, 'wanted' | 'sharpness'>): readonly Slide[] {
  const viewsIn = (reading: DrawnReading): readonly ViewId[] => wanted ?? comparedViews(reading);
  const all = [...new Set(readings.flatMap(viewsIn))];
  const subtracted = all.includes('matrix') ? 'matrix' : all[0];
  return all.map((id, index) => {
    const { difference, ...panels } = comparedPanels(trace, readings.filter((reading) => viewsIn(reading).includes(id)), { wanted: [id], sharpness: sharpness && index === 0 });
    return comparedSlide(id, { ...panels, ...(id === subtracted && difference !== undefined && { difference }) }, readings, first);
  });
}

function comparedSlide(id: ViewId, { readings: compared, difference, sharpness }: ComparedPanels, readings: readonly DrawnReading[], first: Shown): Slide {
  const groups = [...compared, ...(difference === undefined ? [] : [{ id: 'difference', name: difference.name, panels: [difference.panel] }])];
  return {
    id, label: views[id].label, moments: rowByRow(first), opens: false,
    draw: (pointed) => (
      <div class="attn-readings">
        {sharpness !== undefined && <Frames panels={[sharpness]} {...pointed} />}
        {groups.map(({ id, name, panels }) => (
          <div key={id} class="attn-reading">
            <p class="attn-reading-name" dir="auto">{visible(name)}</p>
            <div class="attn-view"><Frames panels={panels} {...pointed} /></div>
          </div>
        ))}
      </div>
    ),
    say: (spot) => readings.flatMap(({ name = '', shown }) => (shown === undefined ? [] : said(shown, spot).slice(0, 1).map((line) => `${visible(name)}: ${line}`))),
  };
}

function Frames({ panels, prefix, ...pointed }: Pointed & { readonly panels: readonly Panel[] }): VNode {
  return <>{panels.map((panel) => <PanelFrame key={panel.id} panel={panel} prefix={`${prefix}-${panel.id}`} {...pointed} />)}</>;
}

function said(shown: Shown, spot: Spot): readonly string[] {
  if (!isWithin(spot, sizesOf(shown))) return [];
  return [sentenceOf(shown, spot) ?? [], accountOf(shown, spot)].flat();
}
