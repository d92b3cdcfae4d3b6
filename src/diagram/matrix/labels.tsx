import type { VNode } from 'preact';
import { Badge } from '../badge';
import { LabelText } from '../label-text';
import { formulaParts } from '../text/formula';
import type { Label } from '../text/label';
import { baseline, round, TYPE } from '../type-scale';
import type { Geometry, MatrixOptions } from './geometry';

const MARGIN = 8;
/** Of the word "queries" with its badge. */
const QUERIES_WIDTH = 62;

export function RowLabels({ geometry, focus }: { readonly geometry: Geometry; readonly focus?: number | undefined }): VNode {
  const { rowLabels, rowStep, left, top, cellHeight } = geometry;
  return (
    <g class="attn-label" text-anchor="end">
      {thinned(rowLabels, rowStep, focus).map(({ label, index }) => (
        <text key={index} class={index === focus ? 'attn-label-focus' : undefined} x={left - MARGIN} y={baseline(top + (index + 0.5) * cellHeight, TYPE.label)}>
          <LabelText label={label} />
        </text>
      ))}
    </g>
  );
}

export function ColumnLabels({ geometry }: { readonly geometry: Geometry }): VNode {
  const { columnLabels, columnStep, slanted, left, top, cellWidth } = geometry;
  return (
    <g class="attn-label" text-anchor={slanted ? 'start' : 'middle'}>
      {thinned(columnLabels, columnStep).map(({ label, index }) => {
        const x = round(left + (index + 0.5) * cellWidth);
        const place = slanted ? { transform: `translate(${x + 4} ${top - 7}) rotate(-45)` } : { x, y: top - 7 };
        return <text key={index} {...place}><LabelText label={label} /></text>;
      })}
    </g>
  );
}

/** Every so many labels, and always the one in focus, in place of its neighbours. */
function thinned(labels: readonly Label[], step: number, focus?: number): { label: Label; index: number }[] {
  const isFree = (index: number) => focus === undefined || step === 1 || Math.abs(index - focus) >= step;
  return labels.map((label, index) => ({ label, index })).filter(({ index }) => index === focus || (index % step === 0 && isFree(index)));
}

const ROLES = { queries: '(attend)', keys: '(attended to)' };

/** Which way the matrix is read: rows attend, columns are attended to. */
export function AxisTitles({ geometry, roles = ROLES }: { readonly geometry: Geometry; readonly roles?: MatrixOptions['roles'] | undefined }): VNode {
  const { left, top, headingHeight } = geometry;
  const lower = top - 7;
  return (
    <g class="attn-muted">
      <Badge role="query" x={left - MARGIN - QUERIES_WIDTH} middle={lower - 18} />
      <text x={left - MARGIN} y={lower - 14} text-anchor="end">queries</text>
      <text x={left - MARGIN} y={lower} text-anchor="end">{roles.queries}</text>
      <Badge role="key" x={left} middle={headingHeight + 9} />
      <text x={left + 20} y={headingHeight + 13}>{`keys ${roles.keys}`}</text>
    </g>
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
