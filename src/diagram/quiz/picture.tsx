import type { VNode } from 'preact';
import { spokenAt, strongest } from '../description';
import type { Still } from '../file/picture-file';
import type { FooterEntry } from '../footer';
import { LARGEST_SHAPED } from '../matrix/cell-size';
import { geometryOf, type Geometry } from '../matrix/geometry';
import { matrixPanel, type MatrixPanelOptions } from '../matrix/matrix-panel';
import { subjectOf } from '../matrix/subject';
import { namesOf } from '../names';
import { provenance } from '../provenance';
import type { Shown } from '../shown';
import { frameClass, pictureClass } from '../shrunk';
import { legend, origin } from '../views/legend';
import type { Answer, Question } from './question';

interface Picture extends Still {
  readonly name: string;
  readonly description: string;
}

/**
 * The weights with the row that is asked about hidden, sums and provenance with it: columns that add up would tell of it, and so would a head named after its pattern.
 * Afterwards the whole row, with the right cells and the one that was chosen. Undefined where the question is not about a row, or the matrix is too large for numbers.
 */
export function quizPicture(shown: Shown, { row, asks }: Question, answer?: Answer): Picture | undefined {
  const { weights, site, head, presentation } = shown;
  const whole = subjectOf(site, head, 'weights', presentation.precision);
  if (row === undefined || whole === undefined || Math.max(weights.rows, weights.columns) > LARGEST_SHAPED) return undefined;
  const subject = answer === undefined ? { ...whole, hidden: (i: number) => i === row.query } : whole;
  const name = 'Matrix: weights';
  const description = answer === undefined ? `The row of ${spokenAt(namesOf(shown).queries, row.query)} is hidden by the quiz.` : strongest(shown, row.query);
  const options: MatrixPanelOptions = { id: 'quiz', name, description, axes: true, names: namesOf(shown), focus: row.query, footer: [...legend(whole), ...(answer === undefined ? kept(shown) : origin(shown))] };
  const geometry = geometryOf(subject, options);
  const right = asks.kind === 'choose' ? asks.right.flatMap((option) => row.columns[option] ?? []) : row.columns;
  const wrong = asks.kind === 'choose' ? (answer ?? []).filter((option) => !asks.right.includes(option)).flatMap((option) => row.columns[option] ?? []) : [];
  return {
    ...matrixPanel(subject, options),
    name, description,
    overlay: () => answer === undefined ? null : <Marks geometry={geometry} row={row.query} right={right} wrong={wrong} />,
  };
}

/** Where the numbers come from, without the name of a pattern: that would tell where to look. */
function kept({ trace, site }: Shown): FooterEntry[] {
  const text = provenance(site.weightsFrom ?? trace.weightsFrom, {}, trace.recorded);
  return text === undefined ? [] : [{ kind: 'badge', text }];
}

function Marks({ geometry, row, right, wrong }: { readonly geometry: Geometry; readonly row: number; readonly right: readonly number[]; readonly wrong: readonly number[] }): VNode {
  const { left, top, cellWidth, cellHeight } = geometry;
  const box = (column: number) => ({ x: left + column * cellWidth, y: top + row * cellHeight, width: cellWidth, height: cellHeight, rx: 4 });
  return (
    <g>
      {wrong.map((column) => <rect key={`wrong-${column}`} class="attn-quiz-wrong-cell" {...box(column)} />)}
      {right.map((column) => <rect key={`right-${column}`} class="attn-quiz-right-cell" {...box(column)} />)}
    </g>
  );
}

/** The picture on a page. It answers nothing that points at it: what it would say is what is asked. */
export function QuizPicture({ shown, question, answer, prefix }: { readonly shown: Shown; readonly question: Question; readonly answer: Answer | undefined; readonly prefix: string }): VNode | null {
  const panel = quizPicture(shown, question, answer);
  if (panel === undefined) return null;
  const { name, description, width, height } = panel;
  return (
    <div class={frameClass(width)} role="group" tabIndex={0} aria-label={`${name}, ${answer === undefined ? 'hidden by the quiz' : 'with the answer'}`}>
      <svg class={pictureClass(width)} role="img" aria-labelledby={`${prefix}-title ${prefix}-description`} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title id={`${prefix}-title`}>{name}</title>
        <desc id={`${prefix}-description`}>{description}</desc>
        {panel.picture(prefix)}
        {panel.overlay({})}
      </svg>
    </div>
  );
}

/** A matrix in which every cell is hidden: to be filled in. Undefined where it is too large. */
export function blankPicture(shown: Shown): Still | undefined {
  const { site, head, presentation, weights } = shown;
  const whole = subjectOf(site, head, 'weights', presentation.precision);
  if (whole === undefined || Math.max(weights.rows, weights.columns) > LARGEST_SHAPED) return undefined;
  const { mask: _mask, ...open } = whole;
  return matrixPanel({ ...open, hidden: () => true }, { id: 'quiz', name: 'Matrix', description: 'Hidden by the quiz.', axes: true, names: namesOf(shown) });
}
