import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ViewId } from '../block/views';
import type { SiteChoice } from '../model/site-choice';
import type { Presentation } from '../model/spec';
import type { RequestTrace } from '../model/overrides';
import type { Trace } from '../model/trace';
import { comparedViews } from './comparison/compared-panels';
import { Comparison } from './comparison/comparison';
import { commonHeads, commonLayers, shownIn, type DrawnReading } from './comparison/readings';
import { Toolbar } from './controls/toolbar';
import { Trial } from './controls/trial';
import { DataTable } from './data-table';
import { describeWeights } from './description';
import { FormulasOfReadings, type RenderFormula } from './formulas';
import type { Keeping } from './keeping/keeping';
import { OnScreen } from './keeping/on-screen';
import { useTaking } from './keeping/use-taking';
import { Caption, SharedPages, Title } from './pages';
import { Pictures } from './pictures';
import { TakeawayText } from './takeaway';
import { visible } from './text/visible';
import { applicableViews, pagePanels, showsAHead, viewsOf } from './views';

/** What the reader tried out: a second sequence that the block does not have, and what it gave. */
export interface Tried {
  readonly choice: string;
  readonly keys: string;
  readonly trace: Trace;
}

/** What the reader chooses of the trace. */
export interface Choosing {
  readonly site: (site: string) => void;
  readonly layer: (layer: number) => void;
  readonly head: (head: number) => void;
}

interface FigureProps {
  readonly trace: Trace;
  readonly presentation: Presentation;
  readonly readings: readonly DrawnReading[];
  readonly blockId: string;
  readonly choices: readonly SiteChoice[];
  readonly request: RequestTrace | undefined;
  readonly renderFormula: RenderFormula | undefined;
  readonly keeping: Keeping | undefined;
  readonly tried: Tried | undefined;
  readonly choose: Choosing;
  readonly onTry: (choice: SiteChoice, keys: string) => string | undefined;
}

/** What a pressed choice lacks; `asked` counts how often it was pressed. */
interface Lack {
  readonly choice: SiteChoice;
  readonly asked: number;
}

/** A block of which something could be computed: its controls, its pictures, and what they say in words and tables. */
export function Figure({ trace, presentation, readings, request, renderFormula, keeping, blockId, choices, tried, choose, onTry }: FigureProps): VNode | null {
  const live = request !== undefined;
  const [wanted, want] = useState<readonly ViewId[]>();
  const { lack, notice, pick, dismiss } = useChoice(choices, tried, choose.site);
  const shown = shownIn(readings);
  const [first] = shown;
  const isCompared = trace.compare.length > 0;
  const shownViews = useMemo(() => wanted ?? standardViews(readings), [wanted, readings]);
  const named = isCompared ? readings : readings.map(({ name: _name, ...reading }) => reading);
  const taking = useTaking({ keeping, presentation, description: summary(named), pages: shownViews.flatMap((id) => pagePanels(id, trace)), numbers: isCompared ? undefined : first });
  if (first === undefined) return null;
  /** Opens an attention site where its numbers can be read. */
  const open = (id: string, layer: number, head?: number) => {
    choose.site(id);
    choose.layer(layer);
    if (head !== undefined) choose.head(head);
    if (!showsAHead(shownViews)) want([...shownViews, 'matrix']);
  };
  return (
    <figure class="attn-figure" ref={taking.block} aria-describedby={`${blockId}-summary`}>
      <Title presentation={presentation} />
      <Toolbar
        idPrefix={blockId} choices={choices.map((choice) => ready(choice, { tried, live }))} chosen={first.site.id} onChoose={pick}
        layers={commonLayers(shown)} layer={first.site.layer} onLayer={choose.layer}
        heads={commonHeads(shown)} head={first.headIndex} onHead={choose.head} views={applicableViews(first.trace)} shownViews={shownViews} onViews={want}
        more={taking.items} notice={notice} onDismiss={dismiss}
      >
        {taking.said}
        {live && lack?.choice.lacks === 'keys' && <Trial key={lack.choice.id} idPrefix={blockId} tried={tried?.keys} architecture={lack.choice.overrides.architecture} asked={lack.asked} onTry={(keys) => onTry(lack.choice, keys)} />}
      </Toolbar>
      <OnScreen.Provider value={taking.screen}>
        {isCompared
          ? (
            <>
              <Comparison trace={trace} readings={readings} blockId={blockId} wanted={wanted} sharpness={presentation.sharpness === true} />
              <SharedPages trace={trace} shownViews={shownViews} live={live} />
            </>
          )
          : <Pictures shown={first} blockId={blockId} shownViews={shownViews} request={request} open={live ? open : undefined} />}
      </OnScreen.Provider>
      <Caption presentation={presentation} />
      <p class="attn-unseen" id={`${blockId}-summary`}>{summary(named)}</p>
      {live && <TakeawayText readings={drawnOf(named)} />}
      <FormulasOfReadings readings={drawnOf(named)} renderFormula={renderFormula} />
      <DataTable readings={drawnOf(named)} asked={!live} />
    </figure>
  );
}

/** What pressing a choice does: it is shown, or what it lacks is said until that is dismissed. */
function useChoice(choices: readonly SiteChoice[], tried: Tried | undefined, choose: Choosing['site']) {
  const [lack, setLack] = useState<Lack>();
  const pick = ({ id }: SiteChoice, how: 'pressed' | 'walked') => {
    const lacking = choices.find((choice) => choice.id === id && choice.missing !== undefined);
    setLack(lacking && { choice: lacking, asked: (lack?.asked ?? 0) + (how === 'pressed' ? 1 : 0) });
    if (lacking === undefined || tried?.choice === id) choose(id);
  };
  const notice = lack === undefined || tried?.choice === lack.choice.id ? undefined : lack.choice.missing;
  return { lack, notice, pick, dismiss: lack && (() => setLack(undefined)) };
}

/** What is pressed in the toolbar before anybody presses. */
function standardViews([first]: readonly DrawnReading[]): readonly ViewId[] {
  if (first?.shown === undefined) return [];
  return first.name === undefined ? viewsOf(first.shown) : comparedViews(first);
}

/** What has been tried out lacks nothing any more; on paper nothing can be tried. */
function ready({ missing, lacks, ...choice }: SiteChoice, { tried, live }: { readonly tried: Tried | undefined; readonly live: boolean }): SiteChoice {
  if (missing === undefined || tried?.choice === choice.id) return choice;
  return { ...choice, missing, ...(live && lacks !== undefined && { lacks }) };
}

function drawnOf(readings: readonly DrawnReading[]) {
  return readings.flatMap(({ name, shown }) => (shown === undefined ? [] : [{ ...(name !== undefined && { name }), shown }]));
}

function summary(readings: readonly DrawnReading[]): string {
  return drawnOf(readings).map(({ name, shown }) => (name === undefined ? describeWeights(shown) : `${visible(name)}: ${describeWeights(shown)}`)).join(' ');
}
