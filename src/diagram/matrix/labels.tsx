import type { VNode } from 'preact';
import { Badge } from '../badge';
import { LabelText } from '../label-text';
import { formulaParts } from '../text/formula';
import type { Point } from '../panel';
import { neighboursOf, Plates } from '../plate';
import type { StateLabel } from '../text/state-name';
import { baseline, round, TYPE } from '../type-scale';
import type { Geometry, MatrixOptions, Range } from './geometry';
import { middleOfColumn, middleOfRow, namedColumns, namedRows } from './places';

const MARGIN = 8;
/** Of the word "queries" with its badge. */
const QUERIES_WIDTH = 62;

export function RowLabels({ geometry, focus }: { readonly geometry: Geometry; readonly focus?: number | undefined }): VNode {
  const { rowLabels, rowStep } = geometry;
  return (
    <g class="attn-label" text-anchor="end">
      {thinned(rowLabels, namedRows(geometry), rowStep, focus).map(({ label, index }) => (
        <text key={index} class={index === focus ? 'attn-label-focus' : undefined} {...besideRow(geometry, index)}>
          <LabelText label={label} />
        </text>
      ))}
    </g>
  );
}

export function ColumnLabels({ geometry }: { readonly geometry: Geometry }): VNode {
  const { columnLabels, columnStep, slanted } = geometry;
  return (
    <g class="attn-label" text-anchor={slanted ? 'start' : 'middle'}>
      {thinned(columnLabels, namedColumns(geometry), columnStep).map(({ label, index }) => <text key={index} {...aboveColumn(geometry, index)}><LabelText label={label} /></text>)}
    </g>
  );
}

function besideRow(geometry: Geometry, index: number) {
  return { x: geometry.left - MARGIN, y: baseline(middleOfRow(geometry, index), TYPE.label) };
}

function aboveColumn(geometry: Geometry, index: number) {
  const { top, slanted } = geometry;
  const x = round(middleOfColumn(geometry, index));
  return slanted ? { transform: `translate(${x + 4} ${top - 7}) rotate(-45)` } : { x, y: top - 7 };
}

interface Indexed {
  readonly label: StateLabel;
  readonly index: number;
}

/** Every so many of the labels, and always the one in focus, in place of its neighbours. */
function thinned(labels: readonly StateLabel[], { first, end }: Range, step: number, focus?: number): Indexed[] {
  const isFree = (index: number) => focus === undefined || step === 1 || Math.abs(index - focus) >= step;
  return labels.slice(first, end).map((label, at) => ({ label, index: first + at })).filter(({ index }) => index === focus || (index % step === 0 && isFree(index)));
}

interface PointedProps {
  readonly geometry: Geometry;
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** The labels of the row and the column that the reader points at, where they were left out. */
export function PointedLabels({ geometry, row = -1, column = -1 }: PointedProps): VNode | null {
  const { rowStep, columnStep, slanted, rowLabels, columnLabels } = geometry;
  const rowLabel = rowStep > 1 ? rowLabels[row] : undefined;
  const columnLabel = columnStep > 1 && slanted ? columnLabels[column] : undefined;
  if (rowLabel === undefined && columnLabel === undefined) return null;
  const covered = (labels: readonly StateLabel[], at: number, step: number, place: (index: number) => Point) =>
    neighboursOf(at, step).flatMap((index) => (labels[index] === undefined ? [] : [{ label: labels[index], place: place(index) }]));
  const along = (index: number) => (index - column) * geometry.cellWidth * Math.SQRT1_2;
  return (
    <g class="attn-label">
      {rowLabel !== undefined && <Plates called={[{ label: rowLabel, place: besideRow(geometry, row) }]} anchor="end" covered={covered(rowLabels, row, rowStep, (index) => besideRow(geometry, index))} />}
      {columnLabel !== undefined && (
        <g {...aboveColumn(geometry, column)}>
          <Plates called={[{ label: columnLabel, place: { x: 0, y: 0 } }]} anchor="start" covered={covered(columnLabels, column, columnStep, (index) => ({ x: along(index), y: along(index) }))} />
        </g>
      )}
    </g>
  );
}

const ROLES = { queries: '(attend)', keys: '(attended to)' };

interface TitleProps {
  readonly geometry: Geometry;
  readonly roles?: MatrixOptions['roles'] | undefined;
}

/** Which way the matrix is read: rows attend, columns are attended to. */
export function AxisTitles({ geometry, roles = ROLES }: TitleProps): VNode {
  const { left, headingHeight } = geometry;
  return (
    <g class="attn-muted">
      <RowsTitle geometry={geometry} roles={roles} />
      <Badge role="key" x={left} middle={headingHeight + 9} />
      <text x={left + 20} y={headingHeight + 13}>{`keys ${roles.keys}`}</text>
    </g>
  );
}

export function RowsTitle({ geometry: { left, top, rowStep }, roles = ROLES }: TitleProps): VNode {
  // The first label of thin rows reaches above them.
  const lower = top - (rowStep > 1 ? 14 : 7);
  return (
    <>
      <Badge role="query" x={left - MARGIN - QUERIES_WIDTH} middle={lower - 18} />
      <text x={left - MARGIN} y={lower - 14} text-anchor="end">queries</text>
      <text x={left - MARGIN} y={lower} text-anchor="end">{roles.queries}</text>
    </>
  );
}

export function Heading({ name, size, formula }: NonNullable<MatrixOptions['heading']>): VNode {
  return (
    <g>
      <text class="attn-heading" x={0} y={13}>{name}<tspan class="attn-muted" dx={8}>{size}</tspan></text>
      {formula !== undefined && <text class="attn-formula" x={0} y={30}><FormulaText expression={formula} /></text>}
    </g>
  );
}

const SUBSCRIPT_DROP = 3;

function FormulaText({ expression }: { readonly expression: string }): VNode {
  return (
    <>
      {formulaParts(expression).map(({ text, subscript }, index) => (
        <tspan key={index}>
          {text}
          {subscript !== undefined && <tspan class="attn-subscript" dy={SUBSCRIPT_DROP}>{subscript}</tspan>}
          {subscript !== undefined && <tspan dy={-SUBSCRIPT_DROP}>{'\u200A'}</tspan>}
        </tspan>
      ))}
    </>
  );
}
