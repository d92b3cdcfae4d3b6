import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { KeyChanges } from '../../block/edits/edit';
import type { ViewId } from '../../block/views';
import { Comparison } from '../comparison/comparison';
import type { DrawnReading } from '../comparison/readings';
import { keysOf } from '../controls/keys-of-view';
import { DataTable } from './data-table';
import { describeWeights } from '../description';
import { FormulasOfReadings } from './formulas';
import { linkItems } from '../keeping/link-items';
import { OnScreen } from '../keeping/on-screen';
import { useTaking } from '../keeping/use-taking';
import { Caption, SharedPages, Title } from '../pages';
import { Pictures } from './pictures';
import { Presenting } from '../presenting/presenting';
import { slidesOf } from '../presenting/slides';
import type { Shown } from '../shown';
import { TakeawayText } from './takeaway';
import { visible } from '../text/visible';
import { pagePanels, showsAHead } from '../views';
import { keysByHand } from '../what-if/lines';
import { useWhatIf, type WhatIfControl } from '../what-if/what-if';
import { WhatIfPanel } from '../what-if/what-if-panel';
import { blockItems } from './block-items';
import { FigureToolbar } from './figure-toolbar';
import type { DrawnBlock, Reader } from './reader';
import { useShownViews, type ShownViews } from './shown-views';

interface Props {
  readonly block: DrawnBlock;
  readonly reader: Reader;
  /** The reading on screen; the first of several. */
  readonly shown: Shown;
}

/** A block of which something could be computed: its controls, its pictures, and what they say in words and tables. */
export function Figure({ block, reader, shown }: Props): VNode {
  const { trace, presentation, readings, blockId, request, host } = block;
  const { state, change, trying } = reader;
  const isCompared = trace.compare.length > 0;
  const live = request !== undefined;
  const views = useShownViews(state, readings);
  const [presenting, present] = useState(false);
  const named = isCompared ? readings : readings.map(({ name: _name, ...reading }) => reading);
  const taking = useTaking({ keeping: host.keeping, presentation, description: summary(named), pages: views.shown.flatMap((id) => pagePanels(id, trace)), numbers: isCompared ? undefined : (shown.whole ?? shown) });
  const whatIf = useWhatIf(trying && !isCompared ? { trying, shown, state, change } : undefined);
  const { tell } = taking;
  const deeds = blockItems({ present: () => present(true), quiz: reader.onQuiz, save: host.save, keys: () => keysToSave(reader, shown, views), edit: host.edit, tell });
  return (
    <figure class="attn-figure" ref={taking.block} aria-describedby={`${blockId}-summary`} onKeyDown={(event) => whatIf?.on === true && undoByKey(event, whatIf.undo)}>
      <Title presentation={presentation} />
      <FigureToolbar block={block} reader={reader} shown={shown} views={views} whatIf={whatIf} items={[...(live ? deeds : []), ...taking.items, ...linkItems(host.links, state, tell)]} said={taking.said} />
      <OnScreen.Provider value={taking.screen}>
        <Readings block={block} reader={reader} shown={shown} views={views} whatIf={whatIf} />
      </OnScreen.Provider>
      {whatIf !== undefined && (whatIf.on || state.whatIf !== undefined) && trying && <WhatIfPanel control={whatIf} trying={trying} shown={shown} whatIf={state.whatIf} hasCells={views.shown.some((id) => WITH_CELLS.includes(id))} host={host} />}
      {presenting && <Presenting slides={slidesOf({ trace, readings, shownViews: views.shown, wanted: views.wanted, sharpness: presentation.sharpness === true, request, state })} title={presentation.title} prefix={`${blockId}-presented`} onLeave={() => present(false)} />}
      <Caption presentation={presentation} />
      <p class="attn-unseen" id={`${blockId}-summary`}>{summary(named)}</p>
      {live && <TakeawayText readings={drawnOf(named).map(({ shown: { whole, ...seen }, ...reading }) => ({ ...reading, shown: whole ?? seen }))} />}
      <FormulasOfReadings readings={drawnOf(named)} renderFormula={host.renderFormula} />
      <DataTable readings={drawnOf(named)} asked={!live} />
    </figure>
  );
}

interface ReadingsProps extends Props {
  readonly views: ShownViews;
  readonly whatIf: WhatIfControl | undefined;
}

/** The pictures of the block, or of the readings that it compares. */
function Readings({ block: { trace, presentation, readings, blockId, request }, reader: { state, change }, shown, views, whatIf }: ReadingsProps): VNode {
  const live = request !== undefined;
  if (trace.compare.length > 0) {
    return (
      <>
        <Comparison trace={trace} readings={readings} blockId={blockId} wanted={views.wanted} sharpness={presentation.sharpness === true} left={state} change={change} />
        <SharedPages trace={trace} shownViews={views.shown} live={live} />
      </>
    );
  }
  /** Opens an attention site where its numbers can be read. */
  const open = (site: string, layer: number, head: number | undefined = state.head): void => {
    change({ site, layer, head, ...(!showsAHead(views.shown) && { views: [...views.shown, 'matrix'] }) });
  };
  return <Pictures shown={shown} blockId={blockId} shownViews={views.shown} request={request} open={live ? open : undefined} state={state} change={change} edit={whatIf?.on === true ? whatIf.editing : undefined} />;
}

/** Views whose cells or words can be clicked. */
const WITH_CELLS: readonly ViewId[] = ['matrix', 'steps', 'arcs', 'unrolled'];

/** As everywhere; a field that is typed in undoes for itself. */
function undoByKey(event: TargetedKeyboardEvent<HTMLElement>, undo: (() => void) | undefined): void {
  const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
  if (!isUndo || undo === undefined) return;
  undo();
  event.preventDefault();
  event.stopPropagation();
}

/** What would make the block open as it stands on screen, and as hands left it. */
function keysToSave({ state, choices, trying }: Reader, shown: Shown, views: ShownViews): KeyChanges {
  const byHand = state.whatIf && trying && keysByHand(state.whatIf, trying.written, trying.opening);
  return { ...keysOf(state, { shown, choices, shownViews: views.shown, standard: views.standard }), ...byHand };
}

function drawnOf(readings: readonly DrawnReading[]) {
  return readings.flatMap(({ name, shown }) => (shown === undefined ? [] : [{ ...(name !== undefined && { name }), shown }]));
}

function summary(readings: readonly DrawnReading[]): string {
  return drawnOf(readings).map(({ name, shown }) => (name === undefined ? describeWeights(shown) : `${visible(name)}: ${describeWeights(shown)}`)).join(' ');
}
