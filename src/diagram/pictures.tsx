import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ViewId } from '../block/views';
import type { RequestTrace } from '../model/overrides';
import type { ViewState } from '../model/view-state';
import { accountOf } from './account';
import type { ChangeView } from './controls/view-state';
import { useEscape } from './interaction/escape';
import { PanelFrame } from './interaction/panel-frame';
import { usePointing, type Gesture } from './interaction/pointing';
import { isWithin, NOWHERE } from './interaction/spot';
import { sentenceOf } from './sentence';
import { sizesOf, type Shown } from './shown';
import { Sources } from './sources/sources';
import { around, views } from './views';
import type { View } from './views/view';

interface Props {
  readonly shown: Shown;
  readonly blockId: string;
  readonly shownViews: readonly ViewId[];
  readonly request: RequestTrace | undefined;
  /** Opens a site's matrix in a layer, of a head where one is meant; absent where nothing answers. */
  readonly open: ((site: string, layer: number, head?: number) => void) | undefined;
  readonly state: ViewState;
  readonly change: ChangeView;
}

/** Everything that lights up together. */
export function Pictures({ shown, blockId, shownViews, request, open, state: left, change }: Props): VNode {
  const [state, point] = usePointing(left, change);
  const drawn = useMemo(() => drawnViews(shown, shownViews), [shown, shownViews]);
  const holder = useRef<HTMLDivElement>(null);
  useEscape(holder, state.locked, () => point({ kind: 'release' }));
  const send = (gesture: Gesture) => {
    const part = gesture.kind === 'click' ? gesture.spot.part : undefined;
    if (part !== undefined && open !== undefined) open(part.site, part.layer, part.head);
    else point(gesture);
  };
  const pointing = isWithin(state.spot, sizesOf(shown)) ? state : { spot: NOWHERE, locked: false };
  const inspectorId = `${blockId}-inspector`;
  return (
    <div class="attn-pictures" ref={holder}>
      <Sources shown={shown} spot={pointing.spot} send={send} />
      {drawn.map(({ id, Body, panels, page }) => (
        <div key={id} class={`attn-view attn-view-${id}`}>
          {Body !== undefined && <Body shown={shown} prefix={blockId} pointing={pointing} send={send} inspectorId={inspectorId} request={request} open={open} left={left} change={change} />}
          {panels.map((panel) => (
            <PanelFrame key={panel.id} panel={panel} prefix={`${blockId}-${panel.id}`} pointing={pointing} send={send} inspectorId={inspectorId} />
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

type DrawnView = Pick<View, 'Body' | 'page'> & { readonly id: string; readonly panels: ReturnType<View['panels']> };

/** The views from top to bottom, with what stands around them. */
function drawnViews(shown: Shown, ids: readonly ViewId[]): readonly DrawnView[] {
  const { before, after } = around(shown, ids);
  const rows: readonly DrawnView[] = [{ id: 'sites', panels: before }, ...ids.map((id) => drawnView(views[id], shown)), { id: 'predictions', panels: after }];
  return rows.filter(({ Body, page, panels }) => Body !== undefined || page !== undefined || panels.length > 0);
}

/** A view either draws its panels itself or has them put in frames. */
function drawnView({ id, Body, page, panels }: View, shown: Shown): DrawnView {
  return { id, panels: Body === undefined ? panels(shown) : [], ...(Body && { Body }), ...(page && { page }) };
}
