/** What every contender draws: weights from 0 to 1, the size's square of them, with a name for each row and column. */
export interface Heatmap {
  readonly size: number;
  readonly names: readonly string[];
  /** Row by row. */
  readonly values: Float64Array;
  /** Whether each cell shows its number. */
  readonly numbered: boolean;
}

/** Draws into an empty element, and gives back what takes the drawing away again. */
export type Draw = (container: HTMLElement) => (() => void) | Promise<() => void>;

/** A way to draw heatmaps. What can be made ready before the numbers are there is done in the first call. */
export interface Contender {
  readonly name: string;
  readonly drawing: (heatmap: Heatmap) => Draw;
}

/** The width of a column of text, in which all draw. Pixels. */
export const WIDTH = 640;

export function cellsOf({ size, values }: Heatmap): { readonly row: number; readonly column: number; readonly value: number }[] {
  return Array.from(values, (value, index) => ({ row: Math.floor(index / size), column: index % size, value }));
}

/** Labels for about forty positions along a side, as ours has them. */
export function named({ names }: Heatmap): readonly number[] {
  const step = Math.max(1, Math.ceil(names.length / 40));
  return Array.from(names.keys()).filter((position) => position % step === 0);
}
