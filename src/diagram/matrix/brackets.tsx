import type { VNode } from 'preact';
import type { Matrix } from '../../model/matrix';
import type { Band } from '../../model/trace';
import { LabelText } from '../label-text';
import { labelOf } from '../text/label';
import { percent } from '../text/number';
import { baseline, TYPE } from '../type-scale';
import { BAND_MARGIN, BAND_ROOM, DEPTH, shareOf, type AxisBands } from './bands';
import type { Geometry } from './geometry';

const INSET = 2;
/** Digits of a percentage, and its sign. */
const LEAST_FOR_SHARE = 28;

interface Props {
  readonly bands: AxisBands;
  readonly geometry: Geometry;
}

/** A line between each two bands, and brackets that name them beneath the columns and beside the rows. */
export function Bands({ bands: { rows, columns }, geometry }: Props): VNode {
  const { left, top, right, bottom, bandsTop, bandsLeft } = geometry;
  const across = seenBands(rows, downOf(geometry)).filter(({ from }) => from > top).map(({ from }) => `M${left} ${from}H${right}`);
  const along = seenBands(columns, acrossOf(geometry)).filter(({ from }) => from > left).map(({ from }) => `M${from} ${top}V${bottom}`);
  return (
    <g class="attn-muted">
      <path class="attn-band-edge" d={[...across, ...along].join('')} />
      {seenBands(columns, acrossOf(geometry)).map(({ band, from, to }) => <ColumnBand key={band.start} band={band} x={from} width={to - from} y={bandsTop} />)}
      {seenBands(rows, downOf(geometry)).map(({ band, from, to }) => <RowBand key={band.start} band={band} x={bandsLeft} y={from} height={to - from} />)}
    </g>
  );
}

/** Where positions lie along an axis, and how far it is seen. Pixels. */
interface Along {
  readonly start: number;
  readonly size: number;
  readonly least: number;
  readonly most: number;
}

function acrossOf({ cellsLeft, cellWidth, left, right }: Geometry): Along {
  return { start: cellsLeft, size: cellWidth, least: left, most: right };
}

function downOf({ cellsTop, cellHeight, top, bottom }: Geometry): Along {
  return { start: cellsTop, size: cellHeight, least: top, most: bottom };
}

function seenBands(bands: readonly Band[], { start, size, least, most }: Along) {
  return bands
    .map((band) => ({ band, from: Math.max(least, start + band.start * size), to: Math.min(most, start + band.end * size) }))
    .filter(({ from, to }) => to - from > 2 * INSET);
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
      <text x={x + DEPTH.bracket + BAND_MARGIN} y={baseline(y + height / 2, TYPE.small)}><LabelText label={labelOf(label, BAND_ROOM, TYPE.small)} /></text>
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
  const { left, bandsTop } = geometry;
  const y = baseline(bandsTop + DEPTH.bracket + DEPTH.label + DEPTH.share / 2, TYPE.number);
  return (
    <g class="attn-sum" text-anchor="middle">
      <text x={left - BAND_MARGIN} y={y} text-anchor="end">of this row</text>
      {seenBands(columns, acrossOf(geometry)).filter(({ from, to }) => to - from >= LEAST_FOR_SHARE).map(({ band, from, to }) => (
        <text key={band.start} class="attn-share" x={(from + to) / 2} y={y}>{percent(shareOf(weights, row, band))}</text>
      ))}
    </g>
  );
}
