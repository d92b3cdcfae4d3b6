import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { entryAt } from '../../engine/matrices/matrix';
import { strongestOf } from '../description';
import { PanelFrame } from '../interaction/panel-frame';
import { usePointing, type Gesture } from '../interaction/pointing';
import { samePart, type Part, type Spot } from '../interaction/spot';
import { matrixPanel } from '../matrix/matrix-panel';
import { subjectOf } from '../matrix/subject';
import { namesOf } from '../names';
import type { Panel } from '../panel';
import type { Shown } from '../shown';
import { weightFormat } from '../text/number';
import { notation } from '../text/state-name';
import { legend } from '../views/legend';
import type { BodyProps } from '../views/view';
import { summaryAt, summaryName, type Summary } from './summaries';

/** All heads; a mean or a rollout that is clicked opens beneath them, since it is no head that other views could show. */
export function HeadsBody({ panel, ...props }: BodyProps & { readonly panel: Panel }): VNode {
  const { shown, prefix, pointing, send, inspectorId } = props;
  const [part, open] = useState<Part>();
  const summary = useMemo(() => part && summaryAt(shown.trace, part), [shown, part]);
  const answer = (gesture: Gesture): void => {
    const pressed = gesture.kind === 'click' ? gesture.spot.part : undefined;
    if (pressed?.summary === undefined) send(gesture);
    else open(samePart(pressed, part) ? undefined : pressed);
  };
  return (
    <div class="attn-heads">
      <PanelFrame panel={panel} prefix={`${prefix}-${panel.id}`} pointing={pointing} send={answer} inspectorId={inspectorId} />
      {summary !== undefined && <Opened shown={shown} summary={summary} prefix={`${prefix}-summary`} />}
    </div>
  );
}

function Opened({ shown, summary, prefix }: { readonly shown: Shown; readonly summary: Summary; readonly prefix: string }): VNode | null {
  const [state, send] = usePointing();
  const panel = useMemo(() => openedPanel(shown, summary), [shown, summary]);
  if (panel === undefined) return null;
  return (
    <>
      <PanelFrame panel={panel} prefix={prefix} pointing={state} send={send} inspectorId={`${prefix}-said`} />
      <p class="attn-inspector" id={`${prefix}-said`} role="status">{cellSaid(shown, summary, state.spot) ?? `${summaryName(summary)}, opened. Click it again above to close it.`}</p>
    </>
  );
}

function openedPanel(shown: Shown, summary: Summary): Panel | undefined {
  const { site, head } = summary;
  const subject = subjectOf(site, head, 'weights', shown.presentation.precision);
  const heading = { name: `${summaryName(summary)}, layer ${summary.layer}`, size: `${site.queries.length} × ${site.keys.length}` };
  return subject && matrixPanel(subject, {
    id: 'summary', name: `Matrix: ${heading.name}`, heading, axes: true,
    description: strongestOf({ trace: shown.trace, site, head }, Math.min(shown.focus, site.queries.length - 1)),
    names: namesOf({ trace: shown.trace, site }), footer: legend(subject),
  });
}

/** `it → animal: 0.31, mean of 4 heads`. */
function cellSaid({ trace, presentation }: Shown, summary: Summary, { query, key }: Spot): string | undefined {
  const { site, head: { steps: { weights } } } = summary;
  const names = namesOf({ trace, site });
  const [row, column] = [query === undefined ? undefined : names.queries[query], key === undefined ? undefined : names.keys[key]];
  if (query !== undefined && key === undefined) return strongestOf({ trace, site, head: summary.head }, query);
  if (query === undefined || key === undefined || row === undefined || column === undefined || weights === undefined) return undefined;
  return `${notation(row)} → ${notation(column)}: ${weightFormat(presentation.precision)(entryAt(weights, query, key))}, ${summaryName(summary)}`;
}
