import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Timeline } from '../../model/timeline';
import { useClock, type Clock } from '../controls/clock';
import { Player, stepped } from '../controls/player';
import { PanelFrame } from '../interaction/panel-frame';
import type { BodyProps } from '../views/view';
import { CAVEAT, comparisonText, Costs } from './costs';
import { timelinePanels } from './kind-panel';
import { LESSON, Phases } from './phases';
import { stateAt, wordSentence } from './said';
import { axisOf, lastStep, milestones } from './timed';

/** All steps together should not take longer; one step alone not much less than it takes to look. Milliseconds. */
const PACE = { whole: 8_000, slowest: 700, fastest: 20 } as const;

/** The pictures with their player, and beneath them the costs and what "parallel" does not mean. */
export function TimelineBody(props: BodyProps): VNode | null {
  const { timeline } = props.shown.trace;
  return timeline === undefined ? null : <Played timeline={timeline} {...props} />;
}

function Played({ timeline, ...props }: BodyProps & { readonly timeline: Timeline }): VNode {
  const holder = useRef<HTMLDivElement>(null);
  const last = lastStep(timeline);
  const clock = useClock(holder, { first: 0, last, pace: paceOf(last), stops: milestones(timeline) });
  const { shown, pointing } = props;
  const axis = axisOf(shown);
  const pointed = axis === undefined ? undefined : pointing.spot[axis];
  return (
    <div class="attn-timeline" ref={holder}>
      <Player clock={clock} name="Steps in time" />
      <p class="attn-timeline-state" role="status" aria-live={clock.playing ? 'off' : 'polite'}>{pointed === undefined ? stateAt(timeline, clock.step, clock.last) : wordSentence(timeline, pointed)}</p>
      <Panels clock={clock} {...props} />
      <Costs timeline={timeline} />
      <p>{comparisonText(timeline)}</p>
      <p class="attn-timeline-remark">{CAVEAT}</p>
      <Phases phases={timeline.phases} />
      <p>{LESSON}</p>
    </div>
  );
}

function paceOf(last: number): number {
  return Math.max(PACE.fastest, Math.min(PACE.slowest, PACE.whole / last));
}

/** Arrow keys reach the clock before the panels hear of them: along a row there is time, not words. */
function Panels({ shown, prefix, pointing, send, inspectorId, clock }: BodyProps & { readonly clock: Clock }): VNode {
  const whole = useMemo(() => timelinePanels(shown), [shown]);
  const panels = whole.map((panel) => panel.at(clock.step));
  return (
    <div class="attn-timeline-panels" onKeyDownCapture={(event) => stepped(event, clock)}>
      {panels.map((panel) => <PanelFrame key={panel.id} panel={panel} prefix={`${prefix}-${panel.id}`} pointing={pointing} send={send} inspectorId={inspectorId} />)}
    </div>
  );
}
