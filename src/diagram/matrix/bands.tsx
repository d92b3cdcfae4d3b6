import type { VNode } from 'preact';
import type { Matrix } from '../../model/matrix';
import type { Band, Site, Trace } from '../../model/trace';
import { LabelText } from '../label-text';
import { labelOf } from '../text/label';
import { percent } from '../text/number';
import { visible } from '../text/visible';
import { widthOf } from '../text/width';
import { baseline, TYPE } from '../type-scale';
import type { Geometry } from './geometry';

/** Stretches of a matrix's axes that belong together: shots of a prompt, segments. */
export interface AxisBands {
  readonly rows: readonly Band[];
  readonly columns: readonly Band[];
}

/** A bracket, its name beneath it, and the share of attention that goes there. */
const DEPTH = { bracket: 6, label: 18, share: 18, rest: 4 } as const;
const MARGIN = 6;
const INSET = 2;
const ROOM = 96;
/** Digits of a percentage, and its sign. */
const LEAST_FOR_SHARE = 28;

/** Undefined where nothing along the site's axes belongs together. */
export function bandsAlong({ bands }: Pick<Trace, 'bands'>, { from }: Site): AxisBands | undefined {
  if (bands.length === 0) return undefined;
  const along = (stream: string) => bands.filter((band) => band.stream === stream);
  return { rows: along(from.queries), columns: along(from.keys) };
}

/** How much the brackets add to a picture. Pixels. */
export function bandRoom(bands: AxisBands | undefined): { width: number; height: number } {
  if (bands === undefined) return { width: 0, height: 0 };
  const longest = Math.max(0, ...bands.rows.map(({ label }) => Math.min(ROOM, widthOf(label, TYPE.small))));
  return {
    width: bands.rows.length === 0 ? 0 : DEPTH.bracket + MARGIN + Math.ceil(longest),
    height: bands.columns.length === 0 ? 0 : DEPTH.bracket + DEPTH.label + DEPTH.share + DEPTH.rest,
  };
}

interface Props {
  readonly bands: AxisBands;
  readonly geometry: Geometry;
}

/** A line between each two bands, and brackets that name them beneath the columns and beside the rows. */
export function Bands({ bands: { rows, columns }, geometry }: Props): VNode {
  const { left, top, right, bottom, cellWidth, cellHeight, bandsTop, bandsLeft } = geometry;
  const across = rows.slice(1).map(({ start }) => `M${left} ${top + start * cellHeight}H${right}`);
  const down = columns.slice(1).map(({ start }) => `M${left + start * cellWidth} ${top}V${bottom}`);
  return (
    <g class="attn-muted">
      <path class="attn-band-edge" d={[...across, ...down].join('')} />
      {columns.map((band) => <ColumnBand key={band.start} band={band} x={left + band.start * cellWidth} width={(band.end - band.start) * cellWidth} y={bandsTop} />)}
      {rows.map((band) => <RowBand key={band.start} band={band} x={bandsLeft} y={top + band.start * cellHeight} height={(band.end - band.start) * cellHeight} />)}
    </g>
  );
}

interface ColumnBandProps {
  readonly band: Band;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function ColumnBand({ band: { label }, x, y, width }: ColumnBandProps): VNode {
  const [from, to] = [x + INSET, x + width - INSET];
  return (
    <g>
      <path class="attn-bracket" d={`M${from} ${y}v${DEPTH.bracket}H${to}v${-DEPTH.bracket}`} />
      <text x={x + width / 2} y={baseline(y + DEPTH.bracket + DEPTH.label / 2 + 1, TYPE.small)} text-anchor="middle"><LabelText label={labelOf(label, width - INSET, TYPE.small)} /></text>
    </g>
  );
}

interface RowBandProps {
  readonly band: Band;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function RowBand({ band: { label }, x, y, height }: RowBandProps): VNode {
  return (
    <g>
      <path class="attn-bracket" d={`M${x} ${y + INSET}h${DEPTH.bracket}v${height - 2 * INSET}h${-DEPTH.bracket}`} />
      <text x={x + DEPTH.bracket + MARGIN} y={baseline(y + height / 2, TYPE.small)}><LabelText label={labelOf(label, ROOM, TYPE.small)} /></text>
    </g>
  );
}

interface ShareProps extends Props {
  readonly weights: Matrix;
  readonly row: number;
}

/** Beneath each band of columns: how much of one row's attention goes there. */
export function BandShares({ bands: { columns }, geometry, weights, row }: ShareProps): VNode | null {
  if (columns.length === 0) return null;
  const { left, cellWidth, bandsTop } = geometry;
  const y = baseline(bandsTop + DEPTH.bracket + DEPTH.label + DEPTH.share / 2, TYPE.number);
  return (
    <g class="attn-sum" text-anchor="middle">
      <text x={left - MARGIN} y={y} text-anchor="end">of this row</text>
      {columns.filter(({ start, end }) => (end - start) * cellWidth >= LEAST_FOR_SHARE).map((band) => (
        <text key={band.start} class="attn-share" x={left + ((band.start + band.end) / 2) * cellWidth} y={y}>{percent(shareOf(weights, row, band))}</text>
      ))}
    </g>
  );
}

/** The sum of a row's weights over the columns of a band. */
export function shareOf({ columns, data }: Matrix, row: number, { start, end }: Band): number {
  return data.subarray(row * columns + start, row * columns + end).reduce((sum, weight) => sum + weight, 0);
}

/** `shot 1 12 %, query 88 %`: of one row, for those who cannot see it. */
export function sharesInWords(weights: Matrix, row: number, { columns }: AxisBands): string {
  return columns.map((band) => `${visible(band.label)} ${percent(shareOf(weights, row, band))}`).join(', ');
}
