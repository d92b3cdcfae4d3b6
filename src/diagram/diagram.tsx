import type { VNode } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { ViewId } from '../block/views';
import type { Diagnostic } from '../model/diagnostic';
import type { RequestTrace } from '../model/overrides';
import type { SiteChoice } from '../model/site-choice';
import type { Presentation } from '../model/spec';
import type { Trace } from '../model/trace';
import { accountOf } from './account';
import { comparedViews } from './comparison/compared-panels';
import { Comparison } from './comparison/comparison';
import { commonHeads, commonLayers, drawnReadings, hasSite, shownIn, type DrawnReading } from './comparison/readings';
import { Toolbar } from './controls/toolbar';
import { Trial } from './controls/trial';
import { DataTable } from './data-table';
import { describeWeights } from './description';
import { Diagnostics } from './diagnostics';
import { FormulasOfReadings, type RenderFormula } from './formulas';
import { useEscape } from './interaction/escape';
import { PanelFrame } from './interaction/panel-frame';
import { usePointing } from './interaction/pointing';
import { isWithin, NOWHERE } from './interaction/spot';
import { sentenceOf } from './sentence';
import { sizesOf, type Shown } from './shown';
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

/** What the reader tried out: a second sequence that the block does not have, and what it gave. */
interface Tried {
  readonly choice: string;
  readonly keys: string;
  readonly trace: Trace;
}

/** A block, drawn: its mistakes, then whatever could be computed. */
export function Diagram({ trace: written, presentation, blockId, choices, request, renderFormula }: DiagramProps): VNode {
  const [site, chooseSite] = useState<string>();
  const [head, chooseHead] = useState<number>();
  const [layer, chooseLayer] = useState<number>();
  const [tried, setTried] = useState<Tried>();
  const choice = choices.find(({ id, missing }) => id === site && missing === undefined);
  const chosen = useMemo(() => traceFor(choice, written, request), [choice, written, request]);
  const trace = tried !== undefined && tried.choice === site ? tried.trace : chosen;
  const readings = useMemo(() => drawnReadings(trace, presentation, { site, head, layer }), [trace, presentation, site, head, layer]);
  const attempt = (wanted: SiteChoice, keys: string): string | undefined => {
    const found = request?.({ ...wanted.overrides, keys });
    if (found === undefined || hasSite(found, wanted.id) === 'none') return mistakeIn(found);
    setTried({ choice: wanted.id, keys, trace: found });
    chooseSite(wanted.id);
    return undefined;
  };
  return (
    <div class="attention-diagrams">
      <Diagnostics diagnostics={blockMistakes(trace)} />
      {shownIn(readings).length === 0 && <Pages trace={trace} presentation={presentation} live={request !== undefined} />}
      {shownIn(readings).length > 0
        ? <Figure trace={trace} presentation={presentation} readings={readings} live={request !== undefined} renderFormula={renderFormula} blockId={blockId} choices={offered(choices, written)} tried={tried} onChoose={chooseSite} onTry={attempt} onHead={chooseHead} onLayer={chooseLayer} />
        : readings.map(({ name, trace: { diagnostics } }) => name !== undefined && <Diagnostics key={name} diagnostics={diagnostics} of={visible(name)} />)}
    </div>
  );
}

/** A site that has been computed is looked up; another one is a new run. */
function traceFor(choice: SiteChoice | undefined, written: Trace, request: RequestTrace | undefined): Trace {
  if (choice === undefined || request === undefined || hasSite(written, choice.id) === 'all') return written;
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

/** The mistakes of a reading stand beside it. */
function blockMistakes({ diagnostics, compare }: Trace): readonly Diagnostic[] {
  const theirs = new Set(compare.flatMap((reading) => reading.diagnostics));
  return diagnostics.filter((one) => !theirs.has(one));
}

/** Why nothing came of a second sequence. */
function mistakeIn(trace: Trace | undefined): string {
  const found = trace?.diagnostics.filter(({ severity }) => severity === 'error').at(-1);
  return found === undefined ? 'It could not be drawn.' : [found.message, found.hint].filter(Boolean).join(' ');
}

interface FigureProps extends Omit<DiagramProps, 'request'> {
  readonly readings: readonly DrawnReading[];
  readonly live: boolean;
  readonly tried: Tried | undefined;
  readonly onChoose: (site: string) => void;
  readonly onTry: (choice: SiteChoice, keys: string) => string | undefined;
  readonly onHead: (head: number) => void;
  readonly onLayer: (layer: number) => void;
}

/** What a pressed choice lacks; `asked` counts how often it was pressed. */
interface Lack {
  readonly choice: SiteChoice;
  readonly asked: number;
}

function Figure({ trace, presentation, readings, live, renderFormula, blockId, choices, tried, onChoose, onTry, onHead, onLayer }: FigureProps): VNode | null {
  const [wanted, want] = useState<readonly ViewId[]>();
  const [lack, setLack] = useState<Lack>();
  const shown = shownIn(readings);
  const [first] = shown;
  const isCompared = trace.compare.length > 0;
  const shownViews = useMemo(() => wanted ?? standardViews(readings), [wanted, readings]);
  if (first === undefined) return null;
  const pick = ({ id }: SiteChoice, how: 'pressed' | 'walked') => {
    const lacking = choices.find((choice) => choice.id === id && choice.missing !== undefined);
    setLack(lacking && { choice: lacking, asked: (lack?.asked ?? 0) + (how === 'pressed' ? 1 : 0) });
    if (lacking === undefined || tried?.choice === id) onChoose(id);
  };
  /** Opens an attention site where its numbers can be read. */
  const open = (id: string, layer: number) => {
    onChoose(id);
    onLayer(layer);
    if (!shownViews.includes('matrix')) want([...shownViews, 'matrix']);
  };
  const named = isCompared ? readings : readings.map(({ name: _name, ...reading }) => reading);
  return (
    <figure class="attn-figure" aria-describedby={`${blockId}-summary`}>
      <Title presentation={presentation} />
      <Toolbar
        idPrefix={blockId} choices={choices.map((choice) => ready(choice, { tried, live }))} chosen={first.site.id} onChoose={pick}
        layers={commonLayers(shown)} layer={first.site.layer} onLayer={onLayer}
        heads={commonHeads(shown)} head={first.headIndex} onHead={onHead} views={applicableViews(first.trace)} shownViews={shownViews} onViews={want}
        notice={lack === undefined || tried?.choice === lack.choice.id ? undefined : lack.choice.missing} onDismiss={lack && (() => setLack(undefined))}
      >
        {live && lack?.choice.lacks === 'keys' && <Trial key={lack.choice.id} idPrefix={blockId} tried={tried?.keys} architecture={lack.choice.overrides.architecture} asked={lack.asked} onTry={(keys) => onTry(lack.choice, keys)} />}
      </Toolbar>
      {isCompared
        ? <Comparison trace={trace} readings={readings} blockId={blockId} wanted={wanted} sharpness={presentation.sharpness === true} />
        : <Pictures shown={first} blockId={blockId} shownViews={shownViews} live={live} open={live ? open : undefined} />}
      <Caption presentation={presentation} />
      <p class="attn-unseen" id={`${blockId}-summary`}>{summary(named)}</p>
      {live && <TakeawayText readings={drawnOf(named)} />}
      <FormulasOfReadings readings={drawnOf(named)} renderFormula={renderFormula} />
      <DataTable readings={drawnOf(named)} asked={!live} />
    </figure>
  );
}

/** What is pressed in the toolbar before anybody presses. */
function standardViews([first]: readonly DrawnReading[]): readonly ViewId[] {
  if (first?.shown === undefined) return [];
  return first.name === undefined ? viewsOf(first.shown) : comparedViews(first);
}

/** As written: a site that some of the readings lack cannot be chosen for all of them; one that all of them lack is a new run. */
function offered(choices: readonly SiteChoice[], written: Trace): readonly SiteChoice[] {
  return choices.filter(({ id }) => hasSite(written, id) !== 'some');
}

/** What has been tried out lacks nothing any more; on paper nothing can be tried. */
function ready({ missing, lacks, ...choice }: SiteChoice, { tried, live }: Pick<FigureProps, 'tried' | 'live'>): SiteChoice {
  if (missing === undefined || tried?.choice === choice.id) return choice;
  return { ...choice, missing, ...(live && lacks !== undefined && { lacks }) };
}

function drawnOf(readings: readonly DrawnReading[]) {
  return readings.flatMap(({ name, shown }) => (shown === undefined ? [] : [{ ...(name !== undefined && { name }), shown }]));
}

function summary(readings: readonly DrawnReading[]): string {
  return drawnOf(readings).map(({ name, shown }) => (name === undefined ? describeWeights(shown) : `${visible(name)}: ${describeWeights(shown)}`)).join(' ');
}

interface PicturesProps {
  readonly shown: Shown;
  readonly blockId: string;
  readonly shownViews: readonly ViewId[];
  readonly live: boolean;
  readonly open: ((site: string, layer: number) => void) | undefined;
}

/** Everything that lights up together. */
function Pictures({ shown, blockId, shownViews, live, open }: PicturesProps): VNode {
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
          {Body !== undefined && <Body shown={shown} prefix={blockId} pointing={pointing} send={send} inspectorId={inspectorId} open={open} />}
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
