import type { Matrix } from '../../model/matrix';
import type { Band, Site, Trace } from '../../model/trace';
import { percent } from '../text/number';
import { visible } from '../text/visible';
import { widthOf } from '../text/width';
import { TYPE } from '../type-scale';

/** Stretches of a matrix's axes that belong together: shots of a prompt, segments. */
export interface AxisBands {
  readonly rows: readonly Band[];
  readonly columns: readonly Band[];
}

/** A bracket, its name beneath it, and the share of attention that goes there. */
export const DEPTH = { bracket: 6, label: 18, share: 18, rest: 4 } as const;
export const BAND_MARGIN = 6;
export const BAND_ROOM = 96;

/** Undefined where nothing along the site's axes belongs together. */
export function bandsAlong({ bands }: Pick<Trace, 'bands'>, { from }: Site): AxisBands | undefined {
  if (bands.length === 0) return undefined;
  const along = (stream: string) => bands.filter((band) => band.stream === stream);
  return { rows: along(from.queries), columns: along(from.keys) };
}

/** How much the brackets add to a picture. Pixels. */
export function bandRoom(bands: AxisBands | undefined): { width: number; height: number } {
  if (bands === undefined) return { width: 0, height: 0 };
  const longest = Math.max(0, ...bands.rows.map(({ label }) => Math.min(BAND_ROOM, widthOf(label, TYPE.small))));
  return {
    width: bands.rows.length === 0 ? 0 : DEPTH.bracket + BAND_MARGIN + Math.ceil(longest),
    height: bands.columns.length === 0 ? 0 : DEPTH.bracket + DEPTH.label + DEPTH.share + DEPTH.rest,
  };
}

/** The sum of a row's weights over the columns of a band. */
export function shareOf({ columns, data }: Matrix, row: number, { start, end }: Band): number {
  return data.subarray(row * columns + start, row * columns + end).reduce((sum, weight) => sum + weight, 0);
}

/** `shot 1 12 %, query 88 %`: of one row, for those who cannot see it. */
export function sharesInWords(weights: Matrix, row: number, { columns }: AxisBands): string {
  return columns.map((band) => `${visible(band.label)} ${percent(shareOf(weights, row, band))}`).join(', ');
}
