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
import { usePointing } from './interaction/pointing';
import { isWithin, NOWHERE } from './interaction/spot';
import { sentenceOf } from './sentence';
import { shownPart, sizesOf, type Shown } from './shown';
import { Sources } from './sources/sources';
import { TakeawayText } from './takeaway';
import { visible } from './text/visible';
import { applicableViews, pagesOf, views, viewsOf } from './views';
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
  const choice = choices.find(({ id, missing }) => id === site && missing === undefined);
  const trace = useMemo(() => traceFor(choice, written, request), [choice, written, request]);
  const shown = useMemo(() => shownPart(trace, presentation, { site, head }), [trace, presentation, site, head]);
  return (
    <div class="attention-diagrams">
      <Diagnostics diagnostics={trace.diagnostics} />
      {shown === undefined && <Pages trace={trace} presentation={presentation} live={request !== undefined} />}
      {shown !== undefined && <Figure shown={shown} live={request !== undefined} renderFormula={renderFormula} blockId={blockId} choices={choices} onChoose={chooseSite} onHead={chooseHead} />}
    </div>
  );
}

/** A site that has been computed is looked up; another one is a new run. */
function traceFor(choice: SiteChoice | undefined, written: Trace, request: RequestTrace | undefined): Trace {
  if (choice === undefined || request === undefined || written.sites.some(({ id }) => id === choice.id)) return written;
  return request(choice.overrides);
}

/** What needs no site: a block of models, say, has none. Nothing at all where the block does not ask for it. */
function Pages({ trace, presentation, live }: { readonly trace: Trace; readonly presentation: Presentation; readonly live: boolean }): VNode | null {
  const pages = pagesOf(trace, presentation);
  if (pages.length === 0) return null;
  return (
    <figure class="attn-figure">
      <Title presentation={presentation} />
      {pages.map((id) => <div key={id} class={`attn-view attn-view-${id}`}>{views[id].page?.(trace, live)}</div>)}
      <Caption presentation={presentation} />
    </figure>
  );
}

function Title({ presentation: { title } }: { readonly presentation: Presentation }): VNode | null {
  return title === undefined ? null : <p class="attn-title" dir="auto">{visible(title)}</p>;
}

function Caption({ presentation: { caption } }: { readonly presentation: Presentation }): VNode | null {
  return caption === undefined ? null : <figcaption class="attn-caption" dir="auto">{visible(caption)}</figcaption>;
}

interface FigureProps {
  readonly shown: Shown;
  readonly live: boolean;
  readonly renderFormula: RenderFormula | undefined;
  readonly blockId: string;
  readonly choices: readonly SiteChoice[];
  readonly onChoose: (site: string) => void;
  readonly onHead: (head: number) => void;
}

function Figure({ shown, live, renderFormula, blockId, choices, onChoose, onHead }: FigureProps): VNode {
  const { presentation, site, headIndex } = shown;
  const [wanted, want] = useState<readonly ViewId[]>();
  const [notice, setNotice] = useState<string>();
  const shownViews = useMemo(() => wanted ?? viewsOf(shown), [wanted, shown]);
  const pick = (choice: SiteChoice) => {
    setNotice(choice.missing);
    if (choice.missing === undefined) onChoose(choice.id);
  };
  return (
    <figure class="attn-figure" aria-describedby={`${blockId}-summary`}>
      <Title presentation={presentation} />
      <Toolbar
        idPrefix={blockId} choices={choices} chosen={site.id} onChoose={pick}
        heads={site.heads.length} head={headIndex} onHead={onHead} views={applicableViews(shown.trace)} shownViews={shownViews} onViews={want} notice={notice}
      />
      <Pictures shown={shown} blockId={blockId} shownViews={shownViews} live={live} />
      <Caption presentation={presentation} />
      <p class="attn-unseen" id={`${blockId}-summary`}>{describeWeights(shown)}</p>
      {live && <TakeawayText shown={shown} />}
      <Formulas formulas={shown.trace.formulas} renderFormula={renderFormula} />
      <DataTable shown={shown} asked={!live} />
    </figure>
  );
}

/** Everything that lights up together. */
function Pictures({ shown, blockId, shownViews, live }: { readonly shown: Shown; readonly blockId: string; readonly shownViews: readonly ViewId[]; readonly live: boolean }): VNode {
  const [state, send] = usePointing();
  const drawn = useMemo(() => shownViews.map((id) => drawnView(id, shown)), [shown, shownViews]);
  const holder = useRef<HTMLDivElement>(null);
  useEscape(holder, state.locked, () => send({ kind: 'release' }));
  const pointing = isWithin(state.spot, sizesOf(shown)) ? state : { spot: NOWHERE, locked: false };
  const inspectorId = `${blockId}-inspector`;
  return (
    <div class="attn-pictures" ref={holder}>
      <Sources shown={shown} spot={pointing.spot} send={send} />
      {drawn.map(({ id, Body, panels }) => (
        <div key={id} class={`attn-view attn-view-${id}`}>
          {Body !== undefined && <Body shown={shown} prefix={blockId} pointing={pointing} send={send} inspectorId={inspectorId} />}
          {panels.map((panel) => (
            <PanelFrame key={panel.id} panel={panel} prefix={`${blockId}-${panel.id}`} pointing={pointing} send={send} inspectorId={inspectorId} />
          ))}
          {views[id].page?.(shown.trace, live)}
        </div>
      ))}
      <p class={pointing.locked ? 'attn-inspector attn-inspector-locked' : 'attn-inspector'} id={inspectorId} role="status" aria-live="polite">
        {sentenceOf(shown, pointing.spot) ?? 'Point at a cell or a word; click to hold it.'}
        {accountOf(shown, pointing.spot).map((line, index) => <span key={index} class="attn-account">{line}</span>)}
      </p>
    </div>
  );
}

/** A view either draws its panels itself or has them put in frames. */
function drawnView(id: ViewId, shown: Shown) {
  const view: View<ViewId> = views[id];
  return view.Body === undefined ? { id, panels: view.panels(shown) } : { id, Body: view.Body, panels: [] };
}
