import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { counted } from '../../engine/wording/counted';
import { Footer, footerSize, type FooterEntry } from '../footer';
import { spotOf } from '../interaction/spot';
import { LabelText } from '../label-text';
import { Heading } from '../matrix/labels';
import { strengthOf } from '../matrix/strength';
import { namesOf } from '../names';
import type { Panel } from '../panel';
import { provenance } from '../provenance';
import { BlockLook } from '../look/look';
import { numberClassOn, tintsOf, type Tint } from '../look/steps';
import { weightFormat } from '../text/number';
import { siteName } from '../thumbnails/part-name';
import { baseline, round, TYPE } from '../type-scale';
import { supervised } from '../views/legend';
import { headIn, siteIn, type Pass } from './pass';
import { cellAt, hasNumbers, layoutOf, MARGIN, overhang, walk, type Layout } from './weights-geometry';

/** From one name to the next, where not all are written. */
const LABEL_STEP = 14;

/** The rows of weights, pass by pass: those before are done and stay as they are, one is new, the others are not there yet. */
export function weightsPanel(pass: Pass): Panel | undefined {
  const { shown, at, step } = pass;
  const site = siteIn(pass, step);
  const head = headIn(pass, site);
  if (site === undefined || head === undefined) return undefined;
  const whole = shown.trace.sites.find(({ id, layer }) => id === site.id && layer === site.layer) ?? shown.site;
  const isOwn = site.from.queries === site.from.keys;
  const { queries, keys } = namesOf({ trace: shown.trace, site: whole });
  // Of a long text only the beginning is generated: what no pass comes to has no column.
  const layout = layoutOf(pass, { queries, keys: isOwn ? keys.slice(0, pass.steps.length) : keys });
  const origin = provenance(site.weightsFrom ?? step.trace.weightsFrom, head);
  const footer: FooterEntry[] = [{ kind: 'remark', text: 'gray: rows of earlier passes, not computed again' }, ...(origin === undefined ? [] : [{ kind: 'badge', text: origin } as const]), ...supervised(site, [head])];
  const footerTop = layout.top + layout.rows * layout.cellHeight + MARGIN;
  const width = Math.max(layout.left + layout.columns * layout.cellWidth + overhang(layout), footerSize(footer, 0).width, 260);
  const heading = { name: `weights, pass ${at + 1}`, size: `1 × ${site.keys.length}`, formula: `${siteName(site.id)}, layer ${site.layer}, head ${shown.headIndex + 1}` };
  return {
    id: 'generation-weights', name: 'Weights, row by row', width, height: footerTop + footerSize(footer, width).height,
    description: `Pass ${at + 1} adds one row of ${counted(site.keys.length, 'weight')}; ${counted(at, 'row')} before it, done already.`,
    keys: 'Left and right arrows step through the generation, up and down through its rows.',
    picture: (prefix) => (
      <>
        <Heading {...heading} />
        <Labels layout={layout} at={at} isOwn={isOwn} />
        <Rows layout={layout} pass={pass} />
        <Footer entries={footer} width={width} top={footerTop} prefix={prefix} />
      </>
    ),
    overlay: ({ query, key }) => (shown.site === whole ? <Crosshair layout={layout} row={query} column={key} at={at} /> : null),
    spotAt: (point) => (shown.site === whole ? cellAt(layout, at, point) : spotOf({})),
    walk: (from, key) => (shown.site === whole ? walk(at, from, key) : spotOf({})),
    placeOf: ({ key = 0 }) => ({ x: layout.left + key * layout.cellWidth, y: layout.top }),
  };
}

/** What has been fed; what comes later is not known to this pass. */
function Labels({ layout, at, isOwn }: { readonly layout: Layout; readonly at: number; readonly isOwn: boolean }): VNode {
  const { rowLabels, columnLabels, left, top, cellWidth, cellHeight } = layout;
  const [rowStep, columnStep] = [Math.ceil(LABEL_STEP / cellHeight), Math.ceil(LABEL_STEP / cellWidth)];
  return (
    <g class="attn-label">
      {rowLabels.slice(0, at + 1).map((label, i) => (i === at || (i % rowStep === 0 && at - i >= rowStep)) && (
        <text key={i} class={i === at ? 'attn-label-focus' : undefined} text-anchor="end" x={left - MARGIN} y={baseline(top + (i + 0.5) * cellHeight, TYPE.label)}><LabelText label={label} /></text>
      ))}
      {columnLabels.map((label, j) => (!isOwn || j <= at) && j % columnStep === 0 && (
        <text key={`column-${j}`} transform={`translate(${round(left + (j + 0.5) * cellWidth + 4)} ${top - 7}) rotate(-45)`}><LabelText label={label} /></text>
      ))}
    </g>
  );
}

/** What has been computed so far, above what has not been yet. */
function Rows({ layout, pass }: { readonly layout: Layout; readonly pass: Pass }): VNode {
  const { at, steps } = pass;
  const { left, top, rows, cellHeight } = layout;
  const width = layout.columns * layout.cellWidth;
  const reached = top + at * cellHeight;
  return (
    <>
      <path class="attn-ground" d={`M${left} ${top}h${width}v${(at + 1) * cellHeight}h${-width}z`} />
      {rows > at + 1 && <rect class="attn-not-yet" x={left} y={reached + cellHeight} width={width} height={(rows - at - 1) * cellHeight} rx={4} />}
      {steps.slice(0, at + 1).map((_, row) => <Row key={row} pass={pass} row={row} layout={layout} />)}
      <rect class="attn-focus" x={left - 2} y={reached} width={width + 4} height={cellHeight} rx={4} />
    </>
  );
}

/** A pass's own weights, as it computed them. */
function Row({ pass, row, layout }: { readonly pass: Pass; readonly row: number; readonly layout: Layout }): VNode | null {
  const look = useContext(BlockLook);
  const step = pass.steps[row];
  const head = step && headIn(pass, siteIn(pass, step));
  const weights = head?.steps['weights'];
  if (head === undefined || weights === undefined) return null;
  const isNew = row === pass.at;
  const tints = (weight: number): readonly Tint[] => (isNew ? tintsOf(look, { role: 'weight' }, 'above', strengthOf(weight)) : [{ class: 'attn-fill-negative', opacity: strengthOf(weight) }]);
  const { left, top, cellWidth, cellHeight } = layout;
  const numbered = isNew && look.numbers && hasNumbers(layout);
  const format = weightFormat(pass.shown.presentation.precision);
  return (
    <g>
      {Array.from(weights.data, (weight, column) => weight > 0 && tints(weight).map((tint) => (
        <rect key={`${column} ${tint.class}`} class={tint.class} fill-opacity={round(tint.opacity)} x={left + column * cellWidth + 1} y={top + row * cellHeight + 1} width={cellWidth - (cellWidth > 6 ? 2 : 1)} height={cellHeight - (cellHeight > 6 ? 2 : 1)} rx={cellWidth > 12 ? 3 : 0} />
      )))}
      {numbered && (
        <g class="attn-number" text-anchor="middle">
          {Array.from(weights.data, (weight, column) => (
            <text key={column} class={numberClassOn(look, 'weight', 'weight', strengthOf(weight))} x={left + (column + 0.5) * cellWidth} y={baseline(top + (row + 0.5) * cellHeight, TYPE.number)}>{(head.mask.closedBy[column] ?? 0) === 0 ? format(weight) : '0'}</text>
          ))}
        </g>
      )}
    </g>
  );
}

function Crosshair({ layout, row, column, at }: { readonly layout: Layout; readonly row: number | undefined; readonly column: number | undefined; readonly at: number }): VNode | null {
  const { left, top, cellWidth, cellHeight, columns } = layout;
  if (row === undefined || row > at) return null;
  return (
    <g class="attn-crosshair">
      <rect x={left - 2} y={top + row * cellHeight} width={columns * cellWidth + 4} height={cellHeight} rx={4} />
      {column !== undefined && column < columns && <rect class="attn-target" x={left + column * cellWidth} y={top + row * cellHeight} width={cellWidth} height={cellHeight} rx={4} />}
    </g>
  );
}
