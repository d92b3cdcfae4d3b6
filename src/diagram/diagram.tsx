import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Diagnostic } from '../model/diagnostic';
import type { RequestTrace } from '../model/overrides';
import type { SiteChoice } from '../model/site-choice';
import type { Presentation } from '../model/spec';
import type { Trace } from '../model/trace';
import { drawnReadings, hasSite, shownIn } from './comparison/readings';
import { Diagnostics } from './diagnostics';
import { Figure, type Tried } from './figure';
import type { RenderFormula } from './formulas';
import type { Keeping } from './keeping/keeping';
import { Pages } from './pages';
import { visible } from './text/visible';

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
  /** Copies and saves; absent where nothing can be kept, as on paper. */
  readonly keeping?: Keeping | undefined;
}

/** A block, drawn: its mistakes, then whatever could be computed. */
export function Diagram({ trace: written, presentation, blockId, choices, request, renderFormula, keeping }: DiagramProps): VNode {
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
      {shownIn(readings).length === 0 && <Pages trace={trace} presentation={presentation} live={request !== undefined} blockId={blockId} keeping={keeping} />}
      {shownIn(readings).length > 0
        ? <Figure trace={trace} presentation={presentation} readings={readings} request={request} renderFormula={renderFormula} keeping={keeping} blockId={blockId} choices={offered(choices, written)} tried={tried} onTry={attempt} choose={{ site: chooseSite, layer: chooseLayer, head: chooseHead }} />
        : readings.map(({ name, trace: { diagnostics } }) => name !== undefined && <Diagnostics key={name} diagnostics={diagnostics} of={visible(name)} />)}
    </div>
  );
}

/** A site that has been computed is looked up; another one is a new run. */
function traceFor(choice: SiteChoice | undefined, written: Trace, request: RequestTrace | undefined): Trace {
  if (choice === undefined || request === undefined || hasSite(written, choice.id) === 'all') return written;
  return request(choice.overrides);
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
