import type { VNode } from 'preact';
import { round } from '../type-scale';

interface Props {
  readonly columns: number;
  readonly rows: number;
  /** Row by row, 0 to 255: how much of the fill shows. */
  readonly levels: Uint8Array;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: { readonly class: string } | { readonly fill: string };
}

/** Finer than the eye tells apart. */
const SHADES = 32;
const BRIGHTEST = 255;

/** Cells of one shade share a path, and neighbours a shape: what other programs draw of a large matrix in place of the image that a page has. */
export function LevelPaths({ fill, ...grid }: Props): VNode {
  return (
    <g {...fill} shape-rendering="crispEdges">
      {[...pathsOf(grid)].map(([shade, path]) => <path key={shade} fill-opacity={round(shade / SHADES)} d={path} />)}
    </g>
  );
}

function pathsOf(grid: Omit<Props, 'fill'>): Map<number, string> {
  const paths = new Map<number, string>();
  for (let row = 0; row < grid.rows; row++) {
    for (const { shade, from, to } of runsOf(grid, row)) paths.set(shade, (paths.get(shade) ?? '') + boxOf(grid, row, from, to));
  }
  return paths;
}

interface Run {
  readonly shade: number;
  readonly from: number;
  readonly to: number;
}

/** Neighbours of one shade, from left to right; what shows nothing is left out. */
function runsOf({ columns, levels }: Omit<Props, 'fill'>, row: number): Run[] {
  const shades = Array.from(levels.subarray(row * columns, (row + 1) * columns), (level) => Math.ceil((level / BRIGHTEST) * SHADES));
  const starts = shades.flatMap((shade, column) => (shade === shades[column - 1] ? [] : [column]));
  return starts.flatMap((from, index) => {
    const shade = shades[from] ?? 0;
    return shade === 0 ? [] : [{ shade, from, to: starts[index + 1] ?? columns }];
  });
}

/** Edges are rounded, not sizes: neighbours meet. */
function boxOf({ x, y, width, height, columns, rows }: Omit<Props, 'fill'>, row: number, from: number, to: number): string {
  const across = (column: number) => round(x + (column * width) / columns);
  const down = (line: number) => round(y + (line * height) / rows);
  return `M${across(from)} ${down(row)}H${across(to)}V${down(row + 1)}H${across(from)}z`;
}
