import type { VNode } from 'preact';
import { useContext, useMemo, useRef } from 'preact/hooks';
import { PanelFrame } from '../interaction/panel-frame';
import { isNowhere } from '../interaction/spot';
import { Presented } from '../presenting/presented';
import type { Shown } from '../shown';
import type { BodyProps } from '../views/view';
import { feedsOf } from './feeds';
import { exampleSpot, stageSaid } from './said';
import { StageControls } from './stage-controls';
import { placeOf, stagedPanel, type Stage } from './staged-panel';
import { useStaging } from './staging';

/** The pipeline with its player. */
export function StagesBody({ stages, ...props }: BodyProps & { readonly stages: readonly Stage[] }): VNode | null {
  return stages.length === 0 ? null : <Played stages={stages} {...props} />;
}

function Played({ stages, shown, prefix, pointing, send, inspectorId, left, change, edit }: BodyProps & { readonly stages: readonly Stage[] }): VNode {
  const holder = useRef<HTMLDivElement>(null);
  const presented = useContext(Presented) !== undefined;
  const staging = useStaging(holder, { ids: stages.map(({ stage }) => stage), written: shown.presentation.stage, left, change });
  const { stage } = staging;
  const feeds = useMemo(() => (stage === undefined ? [] : feedsOf(shown, stage)), [shown, stage]);
  const panels = useMemo(() => stages.map((panel) => stagedPanel(panel, placeOf(panel.stage, { ...staging, feeds }))), [stages, stage, feeds]);
  const inSight = presented ? panels.filter((panel) => panel.stage === stage || feeds.includes(panel.stage)) : panels;
  // Until the reader points, one number is followed from where it comes from.
  const pointed = stage === undefined || !isNowhere(pointing.spot) ? pointing : { spot: exampleSpot(shown, stage), locked: false };
  return (
    <div class="attn-staged" ref={holder}>
      <StageControls staging={staging} feeds={feeds}>{stage !== undefined && <Said shown={shown} stage={stage} />}</StageControls>
      <div class="attn-stage-panels">
        {inSight.map((panel) => <PanelFrame key={panel.id} panel={panel} prefix={`${prefix}-${panel.id}`} pointing={pointed} send={send} inspectorId={inspectorId} edit={edit} />)}
      </div>
    </div>
  );
}

function Said({ shown, stage }: { readonly shown: Shown; readonly stage: string }): VNode {
  const { formula, says, example, origin } = useMemo(() => stageSaid(shown, stage), [shown, stage]);
  return (
    <>
      {formula !== undefined && <code class="attn-stage-formula">{formula}</code>}
      {` ${says} `}
      <span class="attn-spelled-out">{example}</span>
      {origin}
    </>
  );
}
