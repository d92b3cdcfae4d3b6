import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ViewId } from '../block/views';
import type { RequestTrace } from '../model/overrides';
import type { SiteChoice } from '../model/site-choice';
import type { Presentation } from '../model/spec';
import type { Trace } from '../model/trace';
import { accountOf } from './account';
import { Toolbar } from './controls/toolbar';
import { DataTable } from './data-table';
import { describeWeights } from './description';
import { Diagnostics } from './diagnostics';
import { Formulas, type RenderFormula } from './formulas';
import { useEscape } from './interaction/escape';
import { PanelFrame } from './interaction/panel-frame';
import { usePointing, type Gesture } from './interaction/pointing';
import { isWithin, NOWHERE, type Part } from './interaction/spot';
import { sentenceOf } from './sentence';
import { shownPart, sizesOf, type Shown } from './shown';
import { Sources } from './sources/sources';
import { TakeawayText } from './takeaway';
import { visible } from './text/visible';
import { around, showsAHead, views, viewsOf, viewsThatApply } from './views';
import type { View } from './views/view';

export interface DiagramProps {
  readonly trace: Trace;
  readonly presentation: Presentation;
  /** Ids in the picture start with it, so that two blocks on a page never share one. */
  readonly blockId: string;
  /** The readings of the block to toggle between. */
  readonly choices: readonly SiteChoice[];
  /** Runs the block anew; absent where nothing can be run, as on paper. */
  readonly request?: RequestTrace | undefined;
  /** Typesets the formulas; absent where the host has nothing that does. */
  readonly renderFormula?: RenderFormula | undefined;
}

/** A block, drawn: its mistakes, then whatever could be computed. */
export function Diagram({ trace: written, presentation, blockId, choices, request, renderFormula }: DiagramProps): VNode {
  const [site, chooseSite] = useState<string>();
  const [head, chooseHead] = useState<number>();
  const [layer, chooseLayer] = useState<number>();
  const choice = choices.find(({ id, missing }) => id === site && missing === undefined);
  const trace = useMemo(() => traceFor(choice, written, request), [choice, written, request]);
  const shown = useMemo(() => shownPart(trace, presentation, { site, head, layer }), [trace, presentation, site, head, layer]);
  const open = (part: Part) => {
    chooseSite(part.site);
    chooseLayer(part.layer);
    chooseHead(part.head);
  };
  return (
    <div class="attention-diagrams">
      <Diagnostics diagnostics={trace.diagnostics} />
      {shown !== undefined && <Figure shown={shown} request={request} renderFormula={renderFormula} blockId={blockId} choices={choices} onChoose={chooseSite} onHead={chooseHead} onOpen={open} />}
    </div>
  );
}

/** A site that has been computed is looked up; another one is a new run. */
function traceFor(choice: SiteChoice | undefined, written: Trace, request: RequestTrace | undefined): Trace {
  if (choice === undefined || request === undefined || written.sites.some(({ id }) => id === choice.id)) return written;
  return request(choice.overrides);
}

interface FigureProps {
  readonly shown: Shown;
  readonly request: RequestTrace | undefined;
  readonly renderFormula: RenderFormula | undefined;
  readonly blockId: string;
  readonly choices: readonly SiteChoice[];
  readonly onChoose: (site: string) => void;
  readonly onHead: (head: number) => void;
  readonly onOpen: (part: Part) => void;
}

function Figure({ shown, request, renderFormula, blockId, choices, onChoose, onHead, onOpen }: FigureProps): VNode {
  const live = request !== undefined;
  const { presentation, site, headIndex } = shown;
  const [wanted, want] = useState<readonly ViewId[]>();
  const [notice, setNotice] = useState<string>();
  const shownViews = useMemo(() => wanted ?? viewsOf(shown), [wanted, shown]);
  const pick = (choice: SiteChoice) => {
    setNotice(choice.missing);
    if (choice.missing === undefined) onChoose(choice.id);
  };
  const open = (part: Part) => {
    onOpen(part);
    if (!showsAHead(shownViews)) want([...shownViews, 'matrix']);
  };
  return (
    <figure class="attn-figure" aria-describedby={`${blockId}-summary`}>
      {presentation.title !== undefined && <p class="attn-title" dir="auto">{visible(presentation.title)}</p>}
      <Toolbar
        idPrefix={blockId} choices={choices} chosen={site.id} onChoose={pick}
        heads={site.heads.length} head={headIndex} onHead={onHead} views={viewsThatApply(shown.trace)} shownViews={shownViews} onViews={want} notice={notice}
      />
      <Pictures shown={shown} blockId={blockId} shownViews={shownViews} request={request} onOpen={open} />
      {presentation.caption !== undefined && <figcaption class="attn-caption" dir="auto">{visible(presentation.caption)}</figcaption>}
      <p class="attn-unseen" id={`${blockId}-summary`}>{describeWeights(shown)}</p>
      {live && <TakeawayText shown={shown} />}
      <Formulas formulas={shown.trace.formulas} renderFormula={renderFormula} />
      <DataTable shown={shown} asked={!live} />
    </figure>
  );
}

interface PicturesProps extends Pick<FigureProps, 'shown' | 'blockId' | 'request' | 'onOpen'> {
  readonly shownViews: readonly ViewId[];
}

/** Everything that lights up together. */
function Pictures({ shown, blockId, shownViews, request, onOpen }: PicturesProps): VNode {
  const [state, point] = usePointing();
  const drawn = useMemo(() => drawnViews(shown, shownViews), [shown, shownViews]);
  const send = (gesture: Gesture) => {
    if (gesture.kind === 'click' && gesture.spot.part !== undefined) onOpen(gesture.spot.part);
    else point(gesture);
  };
  const holder = useRef<HTMLDivElement>(null);
  useEscape(holder, state.locked, () => send({ kind: 'release' }));
  const pointing = isWithin(state.spot, sizesOf(shown)) ? state : { spot: NOWHERE, locked: false };
  const inspectorId = `${blockId}-inspector`;
  return (
    <div class="attn-pictures" ref={holder}>
      <Sources shown={shown} spot={pointing.spot} send={send} />
      {drawn.map(({ id, Body, panels }) => (
        <div key={id} class={`attn-view attn-view-${id}`}>
          {Body !== undefined && <Body shown={shown} prefix={blockId} pointing={pointing} send={send} inspectorId={inspectorId} request={request} />}
          {panels.map((panel) => (
            <PanelFrame key={panel.id} panel={panel} prefix={`${blockId}-${panel.id}`} pointing={pointing} send={send} inspectorId={inspectorId} />
          ))}
        </div>
      ))}
      <p class={pointing.locked ? 'attn-inspector attn-inspector-locked' : 'attn-inspector'} id={inspectorId} role="status" aria-live="polite">
        {sentenceOf(shown, pointing.spot) ?? 'Point at a cell or a word; click to hold it.'}
        {accountOf(shown, pointing.spot).map((line, index) => <span key={index} class="attn-account">{line}</span>)}
      </p>
    </div>
  );
}

/** The views from top to bottom, with what stands around them. */
function drawnViews(shown: Shown, ids: readonly ViewId[]) {
  const { before, after } = around(shown, ids);
  const rows = [{ id: 'sites', panels: before }, ...ids.map((id) => drawnView(id, shown)), { id: 'predictions', panels: after }];
  return rows.map((row) => ({ Body: undefined, ...row })).filter(({ Body, panels }) => Body !== undefined || panels.length > 0);
}

/** A view either draws its panels itself or has them put in frames. */
function drawnView(id: ViewId, shown: Shown) {
  const view: View<ViewId> = views[id];
  return view.Body === undefined ? { id, panels: view.panels(shown) } : { id, Body: view.Body, panels: [] };
}
