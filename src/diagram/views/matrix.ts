import { describeStep } from '../description';
import { drawnStep } from '../drawn-step';
import { matrixPanel } from '../matrix/matrix-panel';
import { bandsAlong } from '../matrix/bands';
import type { MatrixOptions } from '../matrix/geometry';
import { noteLines, notesOf } from '../matrix/notes';
import { subjectOf } from '../matrix/subject';
import { namesOf } from '../names';
import type { Panel } from '../panel';
import type { Shown } from '../shown';
import { legend, origin, written } from './legend';
import { rowByRow } from './moments';
import type { View } from './view';

export const matrix = {
  id: 'matrix',
  label: 'Matrix',
  moments: rowByRow,
  panels: (shown) => (shown.presentation.show ?? ['weights']).flatMap((step) => panelsOf(shown, step)),
} as const satisfies View;

function panelsOf(shown: Shown, step: string): Panel[] {
  const { site, head, presentation, focus, fullOf } = shown;
  const subject = subjectOf(site, head, step, presentation.precision, fullOf);
  if (subject === undefined) return [];
  const isScore = subject.step.rows === 'query' && subject.step.columns === 'key';
  const heading = { name: subject.step.symbol, size: `${subject.matrix.rows} × ${subject.matrix.columns}` };
  return [matrixPanel(subject, {
    id: `matrix-${step}`,
    name: `Matrix: ${subject.step.symbol}`,
    description: describeStep(shown, subject),
    axes: isScore,
    names: namesOf(shown),
    ...(isScore && aroundScores(shown)),
    ...((!isScore || presentation.show !== undefined) && { heading }),
    ...(subject.step.rows === 'query' && { focus }),
    ...(step === notedStep(shown) && { notes: notesOf(shown) }),
    footer: [...legend(subject), ...written(shown), ...origin(shown), ...(step === notedStep(shown) ? noteLines(notesOf(shown)) : [])],
  })];
}

/** Remarks stand at the weights, or at the first of the steps that are shown in their place. */
function notedStep({ presentation: { show } }: Shown): string | undefined {
  const all = show ?? ['weights'];
  return all.includes('weights') ? 'weights' : all.find((id) => drawnStep(id).rows === 'query' && drawnStep(id).columns === 'key');
}

/** Which side of an architecture with two of them its axes stand for, and what along them belongs together. */
function aroundScores({ trace, site }: Shown): Pick<MatrixOptions, 'roles' | 'bands'> {
  const bands = bandsAlong(trace, site);
  const { queries, keys } = site.from;
  return {
    ...(bands !== undefined && { bands }),
    ...(HAS_TWO_SIDES.has(trace.architecture) && { roles: { queries: `${queries} ${DOES[queries] ?? 'attends'}`, keys: keys === queries ? '(attended to)' : `(${keys} ${DOES[keys] ?? ''})` } }),
  };
}

const HAS_TWO_SIDES: ReadonlySet<string> = new Set(['encoder-decoder', 'rnn']);
const DOES: Readonly<Record<string, string>> = { encoder: 'reads', decoder: 'writes' };
