import type { VNode } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useClock } from '../controls/clock';
import { Player, stepped } from '../controls/player';
import { PanelFrame } from '../interaction/panel-frame';
import { isNowhere } from '../interaction/spot';
import type { Panel } from '../panel';
import { Presented } from '../presenting/presented';
import type { BodyProps } from '../views/view';
import { feedsOf } from './feeds';
import { exampleSpot, stageSaid } from './said';
import { StageStrip } from './stage-strip';
import { stagedPanel, type Place } from './staged-panel';

/** Long enough to read a sentence and to follow it through the numbers. Milliseconds. */
const PACE = 2500;

export interface Stage {
  readonly id: string;
  readonly panel: Panel;
}

/** The pipeline with its player. Where neither the block nor the reader names a stage, all of it is there. */
export function StagesBody({ stages, ...props }: BodyProps & { readonly stages: readonly Stage[] }): VNode | null {
  return stages.length === 0 ? null : <Played stages={stages} {...props} />;
}

function Played({ stages, shown, prefix, pointing, send, inspectorId, left, change, edit }: BodyProps & { readonly stages: readonly Stage[] }): VNode {
  const holder = useRef<HTMLDivElement>(null);
  const presented = useContext(Presented) !== undefined;
  const ids = stages.map(({ id }) => id);
  const named = left?.stage ?? shown.presentation.stage;
  const [touched, touch] = useState(false);
  const start = ids.indexOf(named ?? '') + 1;
  const clock = useClock(holder, { first: 1, last: ids.length, start: start === 0 ? ids.length : start, pace: PACE });
  const isResting = start === 0 && clock.step === ids.length && !clock.playing && !presented && !touched;
  const stage = isResting ? undefined : ids[clock.step - 1];
  useEffect(() => {
    if (!clock.playing && stage !== undefined && stage !== named) change?.({ stage });
  }, [stage, clock.playing]);
  const feeds = useMemo(() => (stage === undefined ? [] : feedsOf(shown, stage)), [shown, stage]);
  const panels = useMemo(() => stages.map(({ id, panel }, index) => ({ id, panel: stagedPanel(panel, placeOf(id, index, { stage, feeds, at: clock.step })) })), [stages, stage, feeds]);
  const inSight = presented ? panels.filter(({ id }) => id === stage || feeds.includes(id)) : panels;
  // Until the reader points, one number is followed from where it comes from.
  const pointed = stage === undefined || !isNowhere(pointing.spot) ? pointing : { spot: exampleSpot(shown, stage), locked: false };
  return (
    <div class="attn-staged" ref={holder}>
      <Player clock={clock} name="Stages of the computation" />
      <div onKeyDownCapture={(event) => stepped(event, clock)}><StageStrip ids={ids} stage={stage} feeds={feeds} onStage={(index) => { touch(true); clock.go(index + 1); }} /></div>
      <Said stage={stage} shown={shown} playing={clock.playing} count={ids.length} />
      <div class="attn-stage-panels">
        {inSight.map(({ panel }) => <PanelFrame key={panel.id} panel={panel} prefix={`${prefix}-${panel.id}`} pointing={pointed} send={send} inspectorId={inspectorId} edit={edit} />)}
      </div>
    </div>
  );
}

interface Seen {
  readonly stage: string | undefined;
  readonly feeds: readonly string[];
  readonly at: number;
}

function placeOf(id: string, index: number, { stage, feeds, at }: Seen): Place {
  if (stage === undefined) return 'resting';
  if (id === stage) return 'here';
  if (feeds.includes(id)) return 'fed';
  return index < at ? 'before' : 'later';
}

function Said({ stage, shown, playing, count }: Pick<BodyProps, 'shown'> & { readonly stage: string | undefined; readonly playing: boolean; readonly count: number }): VNode {
  const said = useMemo(() => (stage === undefined ? undefined : stageSaid(shown, stage)), [shown, stage]);
  return (
    <p class="attn-stage-said" role="status" aria-live={playing ? 'off' : 'polite'}>
      {said === undefined ? `All ${count} stages are shown. Play them, or press a stage, to follow one number through.` : (
        <>
          {said.formula !== undefined && <code class="attn-stage-formula">{said.formula}</code>}
          {` ${said.says} `}
          <span class="attn-spelled-out">{said.example}</span>
        </>
      )}
    </p>
  );
}
