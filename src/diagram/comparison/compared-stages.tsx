import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ViewState } from '../../model/view-state';
import type { ChangeView } from '../controls/view-state';
import { inReadingOrder } from '../drawn-step';
import type { Panel } from '../panel';
import { feedsOf } from '../stages/feeds';
import { stageSaid } from '../stages/said';
import { StageControls } from '../stages/stage-controls';
import { isStage, placeOf, stagedPanel } from '../stages/staged-panel';
import { useStaging, type Staging } from '../stages/staging';
import { visible } from '../text/visible';
import type { ReadingPanels } from './compared-panels';

interface Props {
  readonly readings: readonly ReadingPanels[];
  readonly left: ViewState;
  readonly change: ChangeView;
  readonly children: (readings: readonly ReadingPanels[]) => VNode;
}

/** The pipelines of all readings, played together; nothing but the readings where none of them shows its steps. */
export function ComparedStages(props: Props): VNode {
  const ids = useMemo(() => idsOf(props.readings), [props.readings]);
  return ids.length === 0 ? props.children(props.readings) : <Played {...props} ids={ids} />;
}

function Played({ readings, left, change, ids, children }: Props & { readonly ids: readonly string[] }): VNode {
  const holder = useRef<HTMLDivElement>(null);
  const written = readings.find(({ shown }) => shown?.presentation.stage !== undefined)?.shown?.presentation.stage;
  const staging = useStaging(holder, { ids, written, left, change });
  const { stage } = staging;
  const staged = useMemo(() => readings.map((reading) => ({ ...reading, panels: inSight(reading, staging) })), [readings, stage]);
  const [feeds = []] = readings.map((reading) => feedsIn(reading, stage));
  return (
    <div class="attn-staged" ref={holder}>
      <StageControls staging={staging} feeds={feeds}>{stage !== undefined && <Said readings={readings} stage={stage} />}</StageControls>
      {children(staged)}
    </div>
  );
}

/** Every stage that one of them shows, in the order of the pipeline. */
function idsOf(readings: readonly ReadingPanels[]): readonly string[] {
  return inReadingOrder([...new Set(readings.flatMap(({ panels }) => panels.filter(isStage).map(({ stage }) => stage)))]);
}

/** Whole pipelines one below the other could not be compared: while a stage is on screen, it and what it is worked out from are there. */
function inSight(reading: ReadingPanels, { stage, ids }: Staging): readonly Panel[] {
  const feeds = feedsIn(reading, stage);
  return reading.panels.flatMap((panel) => {
    if (!isStage(panel) || stage === undefined) return [panel];
    const place = placeOf(panel.stage, { stage, ids, feeds });
    const { id, name } = panel;
    if (place === 'here') return [stagedPanel({ ...panel, ...panel.alone?.(), id, name }, place)];
    return place === 'fed' ? [stagedPanel(panel, place)] : [];
  });
}

function feedsIn({ shown }: ReadingPanels, stage: string | undefined): readonly string[] {
  return shown === undefined || stage === undefined ? [] : feedsOf(shown, stage);
}

/** What happens is the same in all of them; the numbers are each one's own. */
function Said({ readings, stage }: { readonly readings: readonly ReadingPanels[]; readonly stage: string }): VNode {
  const said = readings.flatMap(({ name, shown }) => (shown?.head.steps[stage] === undefined ? [] : [{ name, ...stageSaid(shown, stage) }]));
  const formulas = new Set(said.map(({ formula }) => formula));
  const [first] = said;
  return (
    <>
      {formulas.size === 1 && first?.formula !== undefined && <code class="attn-stage-formula">{first.formula}</code>}
      {` ${first?.says ?? ''} `}
      {said.map(({ name, formula, example }, index) => (
        <span key={index} class="attn-compared">
          <span class="attn-compared-name">{`${visible(name)}: `}</span>
          {formulas.size > 1 && formula !== undefined && <code class="attn-stage-formula">{formula}</code>}
          <span class="attn-spelled-out">{` ${example}`}</span>
        </span>
      ))}
    </>
  );
}
