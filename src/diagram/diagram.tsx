import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Diagnostic } from '../model/diagnostic';
import type { Overrides, RequestTrace } from '../model/overrides';
import type { SiteChoice } from '../model/site-choice';
import type { Presentation } from '../model/spec';
import type { Trace } from '../model/trace';
import type { ViewState } from '../model/view-state';
import type { WrittenByHand } from '../model/what-if';
import { drawnReadings, hasSite, shownIn } from './comparison/readings';
import { useViewState } from './controls/view-state';
import { Diagnostics } from './diagnostics';
import { Figure } from './figure/figure';
import type { Host } from './host';
import { Looking } from './look/looking';
import { Pages } from './pages';
import { Quizzed } from './quiz/quizzed';
import { useQuiz } from './quiz/use-quiz';
import { shownPart, type Chosen } from './shown';
import { visible } from './text/visible';
import { Vocabulary } from './vocabulary';
import { useTimed } from './what-if/timed';
import type { Trying } from './what-if/what-if';

export interface DiagramProps {
  readonly trace: Trace;
  readonly presentation: Presentation;
  /** Ids in the picture start with it, so that two blocks on a page never share one. */
  readonly blockId: string;
  /** The readings of the block to toggle between. */
  readonly choices: readonly SiteChoice[];
  /** Runs the block anew; absent where nothing can be run, as on paper. */
  readonly request?: RequestTrace | undefined;
  readonly host?: Host | undefined;
  /** What is closed and nudged in the block; absent where nothing is to be tried out. */
  readonly byHand?: WrittenByHand | undefined;
  /** The trained model that the block runs. */
  readonly model?: string | undefined;
}

/** Nothing is there to help. */
const NOBODY: Host = {};

/** A block, drawn: its mistakes, then whatever could be computed. */
export function Diagram({ trace: written, presentation, blockId, choices, request: run, host = NOBODY, byHand, model }: DiagramProps): VNode {
  const [state, change] = useViewState(host);
  const { request, cost } = useTimed(run);
  const { site, layer, head, tried, whatIf } = state;
  const before = useMemo(() => traceFor(state, choices, written, request), [site, tried, choices, written, request]);
  const trace = useMemo(() => (whatIf === undefined ? before : requested({ ...overridesFor(state, choices, written), whatIf }, written, request)), [before, whatIf]);
  const trying = useTrying({ written, presentation, byHand, before, request, cost });
  const readings = useMemo(() => drawnReadings(trace, heldFocus(presentation, before, trace, { site, head, layer }), { site, head, layer }), [trace, presentation, site, head, layer]);
  const [shown] = shownIn(readings);
  const { holder, quiz, opened, open, leave } = useQuiz(shown, presentation);
  const asks = quiz !== undefined && quiz.count > 0;
  const live = request !== undefined;
  const attempt = (wanted: SiteChoice, keys: string): string | undefined => {
    const found = request?.({ ...wanted.overrides, keys });
    if (found === undefined || hasSite(found, wanted.id) === 'none') return mistakeIn(found);
    change({ site: wanted.id, tried: { site: wanted.id, keys } });
    return undefined;
  };
  return (
    <Looking presentation={presentation} asks={asks} holder={holder}>
      <Diagnostics diagnostics={blockMistakes(before)} />
      {shown === undefined && <Pages trace={trace} presentation={presentation} live={live} blockId={blockId} keeping={host.keeping} />}
      {quiz?.count === 0 && <p class="attn-notice" role="status">{`There is nothing to ask here. ${quiz.none.join(' ')}`}</p>}
      {asks && <Quizzed quiz={quiz} presentation={presentation} blockId={blockId} live={live} asked={opened === 'by the reader'} onLeave={leave} />}
      {shown === undefined
        ? readings.map(({ name, trace: { diagnostics } }) => name !== undefined && <Diagnostics key={name} diagnostics={diagnostics} of={visible(name)} />)
        : !asks && <Figure shown={shown} block={{ trace, presentation, readings, blockId, request, host }} reader={{ state, change, choices: offered(choices, written), trying, onTry: attempt, onQuiz: live ? open : undefined }} />}
      {model !== undefined && request !== undefined && <Vocabulary id={model} idPrefix={`${blockId}-vocabulary`} />}
    </Looking>
  );
}

/** A site that has been computed is looked up; another one is a new run, and so is what the reader tries out. */
function overridesFor({ site, tried }: ViewState, choices: readonly SiteChoice[], written: Trace): Overrides | undefined {
  const choice = choices.find(({ id }) => id === site);
  if (choice === undefined) return undefined;
  if (choice.missing !== undefined) return tried?.site === choice.id ? { ...choice.overrides, keys: tried.keys } : undefined;
  return hasSite(written, choice.id) === 'all' ? undefined : choice.overrides;
}

/** What such a state shows, but for what hands changed. */
export function traceFor(state: ViewState, choices: readonly SiteChoice[], written: Trace, request: RequestTrace | undefined): Trace {
  return requested(overridesFor(state, choices, written), written, request);
}

function requested(overrides: Overrides | undefined, written: Trace, request: RequestTrace | undefined): Trace {
  return overrides === undefined || request === undefined ? written : request(overrides);
}

/** While hands change the weights, the row that stands out stays the one that it was. */
function heldFocus(presentation: Presentation, before: Trace, trace: Trace, chosen: Chosen): Presentation {
  const shown = before === trace ? undefined : shownPart(before, presentation, chosen);
  return shown === undefined ? presentation : { ...presentation, focus: shown.focus };
}

interface Triable extends Pick<DiagramProps, 'presentation' | 'byHand' | 'request'> {
  readonly written: Trace;
  readonly before: Trace;
  readonly cost: () => number;
}

/** Where a block can be run anew, its cells can be closed and nudged; what was recorded cannot be. */
function useTrying({ written, before, presentation, byHand, request, cost }: Triable): Trying | undefined {
  const opening = useMemo(() => shownPart(written, presentation)?.site.id, [written, presentation]);
  const canRun = request !== undefined && written.recorded === undefined;
  return byHand === undefined || !canRun || opening === undefined ? undefined : { before, written: byHand, opening, cost };
}

/** As written: a site that some of the readings lack cannot be chosen for all of them; one that all of them lack is a new run. */
function offered(choices: readonly SiteChoice[], written: Trace): readonly SiteChoice[] {
  return choices.filter(({ id }) => hasSite(written, id) !== 'some');
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
