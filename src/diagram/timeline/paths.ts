import type { Stop, Stretch, TimelineKind } from '../../model/timeline';
import { round } from '../type-scale';
import { columnMiddle, rowMiddle, standsApart, type Geometry } from './geometry';

/** From one place to another. */
export interface Link {
  readonly from: Stop;
  readonly to: Stop;
}

/** More lines than these are an area of one colour. */
export const MOST_LINKS = 900;

/** What a token of a step is worked out from: the inputs of its layer, and the tokens it waits for. */
export function linksTo(kind: TimelineKind, { position, step }: Stop): Link[] {
  const token = kind.schedule[position];
  if (token === undefined) return [];
  const to = { position, step };
  const inputs = inputColumn(kind, step);
  const reads = positionsIn(token.reads).map((read) => ({ from: { position: read, step: inputs }, to }));
  const waits = token.waitsFor.map((other) => ({ from: { position: other, step: kind.schedule[other]?.step ?? 0 }, to }));
  return [...reads, ...waits];
}

/** The column that holds the inputs of the layer in which a step falls. */
function inputColumn({ steps }: TimelineKind, step: number): number {
  const layer = steps[step - 1]?.layer ?? 1;
  return steps.findIndex((other) => other.layer === layer);
}

/** All lines of a picture. Where they are too many: of one step those of every few tokens, of several steps none. */
export function links(kind: TimelineKind, geometry: Pick<Geometry, 'pitch'>): Link[] {
  const atOnce = kind.steps.length === 1;
  const count = kind.schedule.reduce((sum, { reads, waitsFor }) => sum + reads.last - reads.first + 1 + waitsFor.length, 0) * kind.layers;
  if (!atOnce && (count > MOST_LINKS || !standsApart(geometry))) return [];
  const every = Math.ceil(Math.sqrt(count / MOST_LINKS));
  const isDrawn = ({ from, to }: Link): boolean => from.position % every === 0 && to.position % every === 0;
  return kind.steps.flatMap(({ computed }, index) =>
    positionsIn(computed).filter((position) => position % every === 0).flatMap((position) => linksTo(kind, { position, step: index + 1 }).filter(isDrawn)));
}

/** From the edge of one cell to the edge of another, along the line between their middles. */
export function linkPath(geometry: Geometry, drawn: readonly Link[]): string {
  return drawn.map(({ from, to }) => {
    const [x, y] = [columnMiddle(geometry, from.step), rowMiddle(geometry, from.position)];
    const [dx, dy] = [columnMiddle(geometry, to.step) - x, rowMiddle(geometry, to.position) - y];
    const inside = Math.min(geometry.cell.width / 2 / Math.abs(dx), geometry.cell.height / 2 / Math.abs(dy), 0.5);
    return `M${round(x + dx * inside)} ${round(y + dy * inside)}L${round(x + dx * (1 - inside))} ${round(y + dy * (1 - inside))}`;
  }).join('');
}

/** One line through all stops. */
export function routePath(geometry: Geometry, stops: readonly Stop[]): string {
  return stops.map((stop, index) => `${index === 0 ? 'M' : 'L'}${placeOf(geometry, stop)}`).join('');
}

function placeOf(geometry: Geometry, { position, step }: Stop): string {
  return `${round(columnMiddle(geometry, step))} ${round(rowMiddle(geometry, position))}`;
}

/** The cells of a stretch in one column; where there is no room between them, one strip. */
export function cellPath(geometry: Geometry, step: number, stretch: Stretch): string {
  const { cell, pitch } = geometry;
  const x = round(columnMiddle(geometry, step) - cell.width / 2);
  const box = (first: number, height: number): string => `M${x} ${round(rowMiddle(geometry, first) - cell.height / 2)}h${cell.width}v${height}h${-cell.width}z`;
  if (!standsApart(geometry)) return box(stretch.first, (stretch.last - stretch.first + 1) * pitch.row);
  return positionsIn(stretch).map((position) => box(position, cell.height)).join('');
}

/** Where a token waits: from the first step of its layer to the one before its own. */
export function waitPath(geometry: Geometry, position: number, steps: number): string {
  if (steps < 1) return '';
  const { cell } = geometry;
  const from = columnMiddle(geometry, 1) - cell.width / 2;
  const width = columnMiddle(geometry, steps) + cell.width / 2 - from;
  return `M${round(from)} ${round(rowMiddle(geometry, position) - cell.height / 2)}h${round(width)}v${cell.height}h${-round(width)}z`;
}

function positionsIn({ first, last }: Stretch): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
