import type { TargetedKeyboardEvent, VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ViewId } from '../block/views';
import type { SiteChoice } from '../model/site-choice';
import type { Presentation } from '../model/spec';
import type { RequestTrace } from '../model/overrides';
import type { Trace } from '../model/trace';
import type { ViewState } from '../model/view-state';
import { comparedViews } from './comparison/compared-panels';
import { Comparison } from './comparison/comparison';
import { commonHeads, commonLayers, shownIn, type DrawnReading } from './comparison/readings';
import { keysOf } from './controls/keys-of-view';
import { SaveButton } from './controls/save-view';
import type { MenuItem } from './controls/menu';
import { Toolbar } from './controls/toolbar';
import { TrialForm } from './controls/trial';
import type { ChangeView } from './controls/view-state';
import { DataTable } from './data-table';
import { describeWeights } from './description';
import { FormulasOfReadings } from './formulas';
import type { Host } from './host';
import { linkItems } from './keeping/link-items';
import { OnScreen } from './keeping/on-screen';
import { useTaking } from './keeping/use-taking';
import { Caption, SharedPages, Title } from './pages';
import { Pictures } from './pictures';
import { PresentButton } from './presenting/present-button';
import { Presenting } from './presenting/presenting';
import { slidesOf } from './presenting/slides';
import type { Shown } from './shown';
import { TakeawayText } from './takeaway';
import { visible } from './text/visible';
import { applicableViews, namedViews, pagePanels, showsAHead, viewsOf } from './views';
import { useWhatIf, type Trying } from './what-if/what-if';
import { keysByHand } from './what-if/lines';
import { WhatIfButton, WhatIfPanel } from './what-if/what-if-panel';

interface FigureProps {
  readonly trace: Trace;
  readonly presentation: Presentation;
  readonly readings: readonly DrawnReading[];
  readonly blockId: string;
  readonly choices: readonly SiteChoice[];
  readonly request: RequestTrace | undefined;
  readonly host: Host;
  readonly state: ViewState;
  readonly change: ChangeView;
  /** Absent where nothing can be tried out by hand. */
  readonly trying: Trying | undefined;
  readonly onTry: (choice: SiteChoice, keys: string) => string | undefined;
  /** Asks about the picture in its place; absent where nothing answers. */
  readonly onQuiz: (() => void) | undefined;
}

/** What a pressed choice lacks; `asked` counts how often it was pressed. */
interface Lack {
  readonly choice: SiteChoice;
  readonly asked: number;
}

/** A block of which something could be computed: its controls, its pictures, and what they say in words and tables. */
export function Figure({ trace, presentation, readings, request, host, blockId, choices, state, change, trying, onTry, onQuiz }: FigureProps): VNode | null {
  const live = request !== undefined;
  const { lack, notice, pick, dismiss } = useChoice(choices, state, change);
  const shown = shownIn(readings);
  const [first] = shown;
  const [presenting, present] = useState(false);
  const isCompared = trace.compare.length > 0;
  const wanted = useMemo(() => wantedViews(state, first), [state.views, first]);
  const shownViews = useMemo(() => wanted ?? standardViews(readings), [wanted, readings]);
  const named = isCompared ? readings : readings.map(({ name: _name, ...reading }) => reading);
  const taking = useTaking({ keeping: host.keeping, presentation, description: summary(named), pages: shownViews.flatMap((id) => pagePanels(id, trace)), numbers: isCompared ? undefined : (first?.whole ?? first) });
  const whatIf = useWhatIf(trying && first && !isCompared ? { trying, shown: first, state, change } : undefined);
  if (first === undefined) return null;
  /** Opens an attention site where its numbers can be read. */
  const open = (site: string, layer: number, head: number | undefined = state.head) => {
    change({ site, layer, head, ...(!showsAHead(shownViews) && { views: [...shownViews, 'matrix'] }) });
  };
  return (
    <figure class="attn-figure" ref={taking.block} aria-describedby={`${blockId}-summary`} onKeyDown={(event) => whatIf?.on === true && undoByKey(event, whatIf.undo)}>
      <Title presentation={presentation} />
      <Toolbar
        idPrefix={blockId} choices={choices.map((choice) => ready(choice, { tried: state.tried, live }))} chosen={first.site.id} onChoose={pick}
        layers={commonLayers(shown)} layer={first.site.layer} onLayer={(layer) => change({ layer })}
        heads={commonHeads(shown)} head={first.headIndex} onHead={(head) => change({ head })} views={applicableViews(first.trace)} shownViews={shownViews} onViews={(views) => change({ views })}
        more={[...(live ? editItems(host) : []), ...taking.items, ...linkItems(host.links, state, taking.tell), ...(onQuiz === undefined ? [] : [{ id: 'quiz', label: 'Quiz me', group: 'Study', hint: 'Asks about this picture, which is hidden meanwhile.', run: onQuiz }])]} notice={notice} onDismiss={dismiss}
      >
        {live && <PresentButton onPresent={() => present(true)} />}
        {taking.said}
        {live && lack?.choice.lacks === 'keys' && <TrialForm key={lack.choice.id} idPrefix={blockId} tried={state.tried?.keys} architecture={lack.choice.overrides.architecture} asked={lack.asked} onTry={(keys) => onTry(lack.choice, keys)} />}
        {whatIf && <WhatIfButton control={whatIf} />}
        {live && host.save !== undefined && <SaveButton save={host.save} keys={() => ({ ...keysOf(state, { shown: first, choices, shownViews, standard: standardViews(readings) }), ...(state.whatIf && trying && keysByHand(state.whatIf, trying.written, trying.opening)) })} />}
      </Toolbar>
      <OnScreen.Provider value={taking.screen}>
        {isCompared
          ? (
            <>
              <Comparison trace={trace} readings={readings} blockId={blockId} wanted={wanted} sharpness={presentation.sharpness === true} left={state} change={change} />
              <SharedPages trace={trace} shownViews={shownViews} live={live} />
            </>
          )
          : <Pictures shown={first} blockId={blockId} shownViews={shownViews} request={request} open={live ? open : undefined} state={state} change={change} edit={whatIf?.on === true ? whatIf.editing : undefined} />}
      </OnScreen.Provider>
      {whatIf !== undefined && (whatIf.on || state.whatIf !== undefined) && trying && <WhatIfPanel control={whatIf} trying={trying} shown={first} whatIf={state.whatIf} hasCells={shownViews.some((id) => WITH_CELLS.includes(id))} host={host} />}
      {presenting && <Presenting slides={slidesOf({ trace, readings, shownViews, wanted, sharpness: presentation.sharpness === true, request, state })} title={presentation.title} prefix={`${blockId}-presented`} onLeave={() => present(false)} />}
      <Caption presentation={presentation} />
      <p class="attn-unseen" id={`${blockId}-summary`}>{summary(named)}</p>
      {live && <TakeawayText readings={drawnOf(named).map(({ shown: { whole, ...seen }, ...reading }) => ({ ...reading, shown: whole ?? seen }))} />}
      <FormulasOfReadings readings={drawnOf(named)} renderFormula={host.renderFormula} />
      <DataTable readings={drawnOf(named)} asked={!live} />
    </figure>
  );
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

/** What pressing a choice does: it is shown, or what it lacks is said until that is dismissed. */
function useChoice(choices: readonly SiteChoice[], { tried }: ViewState, change: ChangeView) {
  const [lack, setLack] = useState<Lack>();
  const pick = ({ id }: SiteChoice, how: 'pressed' | 'walked') => {
    const lacking = choices.find((choice) => choice.id === id && choice.missing !== undefined);
    setLack(lacking && { choice: lacking, asked: (lack?.asked ?? 0) + (how === 'pressed' ? 1 : 0) });
    if (lacking === undefined || tried?.site === id) change({ site: id });
  };
  const notice = lack === undefined || tried?.site === lack.choice.id ? undefined : lack.choice.missing;
  return { lack, notice, pick, dismiss: lack && (() => setLack(undefined)) };
}

/** Those that the reader pressed, as far as the trace on screen has anything for them. */
function wantedViews({ views }: ViewState, shown: Shown | undefined): readonly ViewId[] | undefined {
  const named = views === undefined || shown === undefined ? [] : namedViews(views, shown.trace);
  return named.length === 0 ? undefined : named;
}

/** What is pressed in the toolbar before anybody presses. */
function standardViews([first]: readonly DrawnReading[]): readonly ViewId[] {
  if (first?.shown === undefined) return [];
  return first.name === undefined ? viewsOf(first.shown) : comparedViews(first);
}

/** What has been tried out lacks nothing any more; on paper nothing can be tried. */
function ready({ missing, lacks, ...choice }: SiteChoice, { tried, live }: { readonly tried: ViewState['tried']; readonly live: boolean }): SiteChoice {
  if (missing === undefined || tried?.site === choice.id) return choice;
  return { ...choice, missing, ...(live && lacks !== undefined && { lacks }) };
}

function drawnOf(readings: readonly DrawnReading[]) {
  return readings.flatMap(({ name, shown }) => (shown === undefined ? [] : [{ ...(name !== undefined && { name }), shown }]));
}

function summary(readings: readonly DrawnReading[]): string {
  return drawnOf(readings).map(({ name, shown }) => (name === undefined ? describeWeights(shown) : `${visible(name)}: ${describeWeights(shown)}`)).join(' ');
}

function editItems({ edit }: Host): readonly MenuItem[] {
  return edit === undefined ? [] : [{ id: 'edit', label: 'Edit this diagram…', hint: 'As a form and as text, beside its picture.', run: edit }];
}
