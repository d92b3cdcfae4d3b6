import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ViewId } from '../../block/views';
import type { Trace } from '../../model/trace';
import type { ViewState } from '../../model/view-state';
import { accountOf } from '../account';
import type { ChangeView } from '../controls/view-state';
import { Diagnostics } from '../diagnostics';
import { useEscape } from '../interaction/escape';
import { PanelFrame } from '../interaction/panel-frame';
import { usePointing, type Gesture, type Pointing } from '../interaction/pointing';
import { isWithin, NOWHERE } from '../interaction/spot';
import { sentenceOf } from '../sentence';
import { sizesOf } from '../shown';
import { Sources } from '../sources/sources';
import { visible } from '../text/visible';
import { comparedPanels, type ComparedPanels, type ReadingPanels } from './compared-panels';
import { ComparedStages } from './compared-stages';
import { differenceAt } from './difference-panel';
import { shownIn, type DrawnReading } from './readings';
import { sameSources } from './same-sources';
import { rowSharpness } from './sharpness-panel';

interface Props {
  readonly trace: Trace;
  readonly readings: readonly DrawnReading[];
  readonly blockId: string;
  /** As the reader chose, or else as each reading says. */
  readonly wanted: readonly ViewId[] | undefined;
  readonly sharpness: boolean;
  readonly left: ViewState;
  readonly change: ChangeView;
}

/** Readings side by side: what the reader points at in one lights up in all of them. */
export function Comparison({ trace, readings, blockId, wanted, sharpness, left, change }: Props): VNode {
  const [state, send] = usePointing(left, change);
  const compared = useMemo(() => comparedPanels(trace, readings, { wanted, sharpness }), [trace, readings, wanted, sharpness]);
  const holder = useRef<HTMLDivElement>(null);
  useEscape(holder, state.locked, () => send({ kind: 'release' }));
  const shown = shownIn(readings);
  const pointing = shown.some((one) => isWithin(state.spot, sizesOf(one))) ? state : { spot: NOWHERE, locked: false };
  const [first] = shown;
  const together = sameSources(shown);
  const frames = { blockId, pointing, send };
  return (
    <div class="attn-pictures" ref={holder}>
      {together && first !== undefined && <Sources together shown={first} spot={pointing.spot} send={send} />}
      {compared.sharpness !== undefined && <Frames panels={[compared.sharpness]} {...frames} />}
      <ComparedStages readings={compared.readings} left={left} change={change}>
        {(staged) => (
          <div class="attn-readings">
            {staged.map((reading, index) => <Reading key={index} reading={reading} withSources={!together} {...frames} />)}
            {compared.difference !== undefined && <Difference {...compared.difference} {...frames} />}
          </div>
        )}
      </ComparedStages>
      <Inspector trace={trace} readings={readings} pointing={pointing} id={`${blockId}-inspector`} />
    </div>
  );
}

interface FrameProps {
  readonly blockId: string;
  readonly pointing: Pointing;
  readonly send: (gesture: Gesture) => void;
}

function Difference({ name, panel, ...frames }: FrameProps & NonNullable<ComparedPanels['difference']>): VNode {
  const id = `${frames.blockId}-difference-name`;
  return (
    <div class="attn-reading" role="group" aria-labelledby={id}>
      <p class="attn-reading-name" id={id}>{visible(name)}</p>
      <Frames panels={[panel]} {...frames} />
    </div>
  );
}

function Reading({ reading, withSources, ...frames }: FrameProps & { readonly reading: ReadingPanels; readonly withSources: boolean }): VNode {
  const { id, name, mistakes, shown, panels } = reading;
  const { blockId, pointing, send } = frames;
  const here = shown !== undefined && isWithin(pointing.spot, sizesOf(shown)) ? pointing : { ...pointing, spot: NOWHERE };
  return (
    <div class="attn-reading" role="group" aria-labelledby={`${blockId}-${id}-name`}>
      <p class="attn-reading-name" id={`${blockId}-${id}-name`} dir="auto">{visible(name)}</p>
      <Diagnostics diagnostics={mistakes} of={visible(name)} />
      {withSources && shown !== undefined && <Sources shown={shown} spot={here.spot} send={send} />}
      <Frames panels={panels} {...frames} pointing={here} />
    </div>
  );
}

function Frames({ panels, blockId, pointing, send }: FrameProps & { readonly panels: ReadingPanels['panels'] }): VNode {
  return (
    <div class="attn-view">
      {panels.map((panel) => <PanelFrame key={panel.id} panel={panel} prefix={`${blockId}-${panel.id}`} pointing={pointing} send={send} inspectorId={`${blockId}-inspector`} />)}
    </div>
  );
}

interface InspectorProps extends Pick<Props, 'trace' | 'readings'> {
  readonly pointing: Pointing;
  readonly id: string;
}

/** What every reading has at the spot; while it is held, how each number came about. */
function Inspector({ trace, readings, pointing: { spot, locked }, id }: InspectorProps): VNode {
  const lines = readings.flatMap(({ name, shown }) => {
    const text = shown === undefined || !isWithin(spot, sizesOf(shown)) ? undefined : sentenceOf(shown, spot);
    if (shown === undefined || text === undefined) return [];
    const sharpness = rowSharpness(shown.head.rows, spot.query) ?? [];
    return [{ name: visible(name ?? ''), text, account: locked ? [...accountOf(shown, spot), sharpness].flat() : [] }];
  });
  const difference = differenceAt(trace, shownIn(readings), spot);
  return (
    <p class={locked ? 'attn-inspector attn-inspector-locked' : 'attn-inspector'} id={id} role="status" aria-live="polite">
      {lines.length === 0 && 'Point at a cell or a word: it lights up in every reading; click to hold it.'}
      {lines.map(({ name, text, account }, index) => (
        <span key={index} class="attn-compared">
          <span class="attn-compared-name">{`${name}: `}</span>
          {text}
          {account.map((line, at) => <span key={at} class="attn-account">{line}</span>)}
        </span>
      ))}
      {difference !== undefined && <span class="attn-compared">{difference}</span>}
    </p>
  );
}
