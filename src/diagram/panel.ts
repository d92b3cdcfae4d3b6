import type { VNode } from 'preact';
import type { Spot } from './interaction/spot';
import type { Box, Viewport } from './viewport';

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One picture of a view: its size is known before it is drawn, and its geometry answers where a point lies. Pixels. */
export interface Panel {
  /** Unique within the block. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Its name for those who cannot see it, and what it shows. */
  readonly name: string;
  readonly description: string;
  /** What its keys do, where they do something else than in a matrix. */
  readonly keys?: string;
  /** The step of the pipeline that it shows. */
  readonly stage?: string;
  readonly standsOut?: boolean;
  /** What stands out is worked out from it. */
  readonly feeds?: boolean;
  /** How far from the left edge a frame opens that is too narrow, where not at the edge itself. */
  readonly opensAt?: number;
  /** Drawn once; ids in it start with the prefix. */
  readonly picture: (prefix: string) => VNode;
  /** A few shapes over the picture that follow the reader's finger. */
  readonly overlay: (spot: Spot) => VNode | null;
  readonly spotAt: (point: Point) => Spot;
  /** The cell of a row that is held which a click means, where one is drawn that is neither a token's nor a cell of a matrix: a line, a bar. */
  readonly cellAt?: (point: Point, query: number) => Spot | undefined;
  /** The spot that an arrow key leads to. */
  readonly walk: (from: Spot, key: ArrowKey) => Spot;
  /** The middle of a spot, to scroll it into sight. */
  readonly placeOf: (spot: Spot) => Point;
  /** What stands left of it, drawn once more over a picture that is scrolled sideways. */
  readonly side?: { readonly width: number; readonly picture: () => VNode };
  /** Where it is too large to be read at once. */
  readonly near?: Near;
}

/** What a picture offers that can be looked at from nearer. Nothing around it moves, and its size stays. */
export interface Near {
  /** What the cells are seen through. Pixels of the picture. */
  readonly window: Box;
  /** How much larger the cells are at the nearest. */
  readonly magnification: number;
  /** The picture from there. */
  readonly from: (viewport: Viewport) => Panel;
  /** The viewport with another nearness, in which what is at the point stays there. */
  readonly approached: (viewport: Viewport, nearness: number, about: Point) => Viewport;
  /** The viewport after its content moved by so many pixels. */
  readonly moved: (viewport: Viewport, across: number, down: number) => Viewport;
  /** Which part is seen, in words. */
  readonly part: (viewport: Viewport) => string;
}
