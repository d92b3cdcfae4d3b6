import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { formulasOf } from '../../engine/trace/site-formulas';
import { describeStep } from '../description';
import { inReadingOrder } from '../drawn-step';
import { matrixPanel } from '../matrix/matrix-panel';
import { noteLines, notesOf } from '../matrix/notes';
import { subjectOf } from '../matrix/subject';
import { namesOf } from '../names';
import type { Panel } from '../panel';
import type { Shown } from '../shown';
import type { Stage } from '../stages/staged-panel';
import { StagesBody } from '../stages/stages-body';
import { legend, origin } from './legend';
import type { BodyProps, View } from './view';

export const steps = {
  id: 'steps',
  label: 'Steps',
  panels: stagesOf,
  Body: StepsBody,
} as const satisfies View;

/** The strip with its player. */
function StepsBody(props: BodyProps): VNode {
  const stages = useMemo(() => stagesOf(props.shown), [props.shown]);
  return <StagesBody stages={stages} {...props} />;
}

function stagesOf(shown: Shown): readonly Stage[] {
  const ids = shownSteps(shown);
  return ids.flatMap((id, index) => panelsOf(shown, id, index === ids.length - 1).map((panel) => ({ ...panel, stage: id, alone: () => panelsOf(shown, id, true)[0] })));
}

function shownSteps({ head, presentation }: Shown): string[] {
  const computed = Object.keys(head.steps);
  const asked = presentation.show?.filter((id) => computed.includes(id)) ?? [];
  return inReadingOrder(asked.length > 0 ? computed.filter((id) => asked.includes(id)) : computed);
}

/** The last picture says where the numbers of all of them come from. */
function panelsOf(shown: Shown, id: string, last: boolean): Panel[] {
  const { site, head, presentation, trace, fullOf } = shown;
  const subject = subjectOf(site, head, id, presentation.precision, fullOf);
  if (subject === undefined) return [];
  const { step, matrix } = subject;
  const heading = { name: step.symbol, size: `${matrix.rows} × ${matrix.columns}` };
  const expression = formulasOf(trace, site)[id]?.expression;
  const notes = id === 'weights' ? notesOf(shown) : [];
  const footer = [...legend(subject).filter(({ kind }) => kind === 'hatch'), ...(last ? origin(shown) : []), ...noteLines(notes)];
  return [matrixPanel(subject, {
    id: `step-${id}`,
    name: `Step: ${step.symbol}`,
    names: namesOf(shown),
    description: describeStep(shown, subject),
    heading: expression === undefined ? heading : { ...heading, formula: `${step.transposed === true ? 'K ' : ''}= ${expression}` },
    ...(footer.length > 0 && { footer }),
    ...(notes.length > 0 && { notes }),
    standsOut: presentation.stage === id,
  })];
}
