import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { GenerationStep, Trace } from '../../model/trace';
import { useClock } from '../controls/clock';
import { Player, stepped } from '../controls/player';
import { PanelFrame } from '../interaction/panel-frame';
import { shownPart, type Shown } from '../shown';
import { visible } from '../text/visible';
import type { BodyProps } from '../views/view';
import { generationPanels } from './panels';
import { passAt, type Pass } from './pass';

/** Long enough to look at one step. Milliseconds. */
const PACE = 1100;

/** A generation with its player. Where the block did not ask for one it is computed now, by the same pipeline. */
export function GenerationBody(props: BodyProps): VNode {
  const { shown, request } = props;
  const generated = useMemo(() => (shown.trace.generation.length > 0 ? shown : inTrace(shown, request?.({ phase: 'generation' }))), [shown, request]);
  const steps = generated.trace.generation;
  if (steps.length === 0) return <p class="attn-notice">Nothing was generated here. Write “phase: generation” in the block.</p>;
  return <Played {...props} steps={steps} shown={generated} />;
}

/** The same place in a trace that may have more rows: a trained model goes on writing. */
function inTrace(shown: Shown, trace: Trace | undefined): Shown {
  const { site: { id: site, layer }, headIndex: head, presentation } = shown;
  return (trace && shownPart(trace, presentation, { site, layer, head })) ?? shown;
}

function Played({ steps, shown, prefix, pointing, send, inspectorId, left, change }: BodyProps & { readonly steps: readonly GenerationStep[] }): VNode | null {
  const holder = useRef<HTMLDivElement>(null);
  const last = steps.length;
  const start = Math.min(left?.step ?? shown.presentation.step ?? last, last);
  const clock = useClock(holder, { first: 1, last, start, pace: PACE });
  useEffect(() => {
    if (!clock.playing && clock.step !== start) change?.({ step: clock.step });
  }, [clock.step, clock.playing]);
  const pass = passAt(shown, clock.step, steps);
  const panels = useMemo(() => (pass === undefined ? [] : generationPanels(pass)), [shown, steps, clock.step]);
  if (pass === undefined) return null;
  return (
    <div class="attn-generation" ref={holder}>
      <Player clock={clock} name="Steps of the generation" />
      <p class="attn-generation-state" role="status" aria-live={clock.playing ? 'off' : 'polite'}>{sentenceOf(pass)}</p>
      {steps.length < rowsIn(shown) && <p class="attn-notice">{`These are the first ${steps.length} of ${rowsIn(shown)} tokens.`}</p>}
      <div class="attn-generation-panels" onKeyDownCapture={(event) => stepped(event, clock)}>
        {panels.map((panel) => <PanelFrame key={panel.id} panel={panel} prefix={`${prefix}-${panel.id}`} pointing={pointing} send={send} inspectorId={inspectorId} />)}
      </div>
    </div>
  );
}

/** How many tokens the decoder is fed. */
function rowsIn({ trace }: Shown): number {
  return trace.sites.find(({ writes }) => writes !== undefined)?.queries.length ?? 0;
}

/** `Step 3: “was” goes in; one new row of Q, K and V a layer, 2 rows of K and V from the cache; “too” follows, as declared.` */
function sentenceOf({ at, step: { fed, token, declared, reused, computed } }: Pass): string {
  const kept = `${computed} ${computed === 1 ? 'row' : 'rows'} of K and V computed in each layer, ${reused} taken from the cache`;
  return `Step ${at + 1}: “${visible(fed)}” goes in; ${kept}. ${token === '' ? 'Nothing is predicted.' : `“${visible(token)}” ${declared ? 'follows, as declared' : 'is produced: the most probable token'}.`}`;
}
