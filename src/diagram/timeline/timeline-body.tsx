import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Timeline } from '../../model/timeline';
import { PanelFrame } from '../interaction/panel-frame';
import type { BodyProps } from '../views/view';
import { useClock, type Clock } from './clock';
import { CAVEAT, comparisonText, Costs } from './costs';
import { timelinePanels } from './kind-panel';
import { LESSON, Phases } from './phases';
import { Player } from './player';
import { stateAt, wordSentence } from './said';
import { axisOf, lastStep, milestones } from './timed';

/** The pictures with their player, and beneath them the costs and what "parallel" does not mean. */
export function TimelineBody(props: BodyProps): VNode | null {
  const { timeline } = props.shown.trace;
  return timeline === undefined ? null : <Played timeline={timeline} {...props} />;
}

function Played({ timeline, ...props }: BodyProps & { readonly timeline: Timeline }): VNode {
  const holder = useRef<HTMLDivElement>(null);
  const clock = useClock(holder, lastStep(timeline), milestones(timeline));
  const { shown, pointing } = props;
  const axis = axisOf(shown);
  const pointed = axis === undefined ? undefined : pointing.spot[axis];
  return (
    <div class="attn-timeline" ref={holder}>
      <Player clock={clock} />
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

function Panels({ shown, prefix, pointing, send, inspectorId, clock }: BodyProps & { readonly clock: Clock }): VNode {
  const whole = useMemo(() => timelinePanels(shown), [shown]);
  const panels = whole.map((panel) => panel.at(clock.step));
  return (
    <div class="attn-timeline-panels" onKeyDownCapture={(event) => stepped(event, clock)}>
      {panels.map((panel) => <PanelFrame key={panel.id} panel={panel} prefix={`${prefix}-${panel.id}`} pointing={pointing} send={send} inspectorId={inspectorId} />)}
    </div>
  );
}

/** Before the panel hears of it: along a row there is time, not words. */
function stepped(event: TargetedKeyboardEvent<HTMLElement>, { step, go }: Clock): void {
  if (event.altKey || event.ctrlKey || event.metaKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
  go(event.key === 'ArrowLeft' ? step - 1 : step + 1);
  event.preventDefault();
  event.stopPropagation();
}
