/** Where a reader stands before a picture that is too large to be read at once. */
export interface Viewport {
  /** From 0, all of it, to 1, as near as it gets. */
  readonly nearness: number;
  /** The position at the left and at the upper edge, in columns and rows; between two of them in general. */
  readonly column: number;
  readonly row: number;
}

export const WHOLE: Viewport = { nearness: 0, column: 0, row: 0 };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
