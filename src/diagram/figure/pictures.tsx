import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ViewId } from '../../block/views';
import type { RequestTrace } from '../../model/overrides';
import type { ViewState } from '../../model/view-state';
import { accountOf } from '../account';
import type { ChangeView } from '../controls/view-state';
import { drawnViews } from '../drawn-views';
import type { Editing } from '../interaction/editing';
import { useEscape } from '../interaction/escape';
import { PanelFrame } from '../interaction/panel-frame';
import { usePointing, type Gesture } from '../interaction/pointing';
import { isWithin, NOWHERE } from '../interaction/spot';
import { sentenceOf } from '../sentence';
import { sizesOf, type Shown } from '../shown';
import { Sources } from '../sources/sources';

interface Props {
  readonly shown: Shown;
  readonly blockId: string;
  readonly shownViews: readonly ViewId[];
  readonly request: RequestTrace | undefined;
  /** Opens a site's matrix in a layer, of a head where one is meant; absent where nothing answers. */
  readonly open: ((site: string, layer: number, head?: number) => void) | undefined;
  readonly state: ViewState;
  readonly change: ChangeView;
  /** Changes cells by hand, while that is switched on. */
  readonly edit?: Editing | undefined;
}

/** Views with a body of their own whose cells are those of the site on screen. */
const EDITABLE: readonly string[] = ['arcs', 'steps'];

/** Everything that lights up together. */
export function Pictures({ shown, blockId, shownViews, request, open, state: left, change, edit }: Props): VNode {
  const [state, point] = usePointing(left, change);
  const drawn = useMemo(() => drawnViews(shown, shownViews), [shown, shownViews]);
  const holder = useRef<HTMLDivElement>(null);
  useEscape(holder, state.locked, () => point({ kind: 'release' }));
  const send = (gesture: Gesture) => {
    const part = gesture.kind === 'click' ? gesture.spot.part : undefined;
    if (part !== undefined && open !== undefined) open(part.site, part.layer, part.head);
    else point(gesture);
  };
  const touch = (gesture: Gesture) => {
    if (gesture.kind === 'click' && edit?.press(gesture.spot) === true) point({ kind: 'walk', spot: gesture.spot });
    else send(gesture);
  };
  const pointing = isWithin(state.spot, sizesOf(shown)) ? state : { spot: NOWHERE, locked: false };
  const inspectorId = `${blockId}-inspector`;
  return (
    <div class="attn-pictures" ref={holder}>
      <Sources shown={shown} spot={pointing.spot} send={send} />
      {drawn.map(({ id, Body, panels, page }) => (
        <div key={id} class={`attn-view attn-view-${id}`}>
          {Body !== undefined && <Body shown={shown} prefix={blockId} pointing={pointing} send={EDITABLE.includes(id) ? touch : send} inspectorId={inspectorId} request={request} open={open} left={left} change={change} edit={edit} />}
          {panels.map((panel) => (
            <PanelFrame key={panel.id} panel={panel} prefix={`${blockId}-${panel.id}`} pointing={pointing} send={touch} inspectorId={inspectorId} edit={edit} />
          ))}
          {page?.(shown.trace, request !== undefined)}
        </div>
      ))}
      <p class={pointing.locked ? 'attn-inspector attn-inspector-locked' : 'attn-inspector'} id={inspectorId} role="status" aria-live="polite">
        {sentenceOf(shown, pointing.spot) ?? 'Point at a cell or a word; click to hold it.'}
        {accountOf(shown, pointing.spot).map((line, index) => <span key={index} class="attn-account">{line}</span>)}
      </p>
    </div>
  );
}
