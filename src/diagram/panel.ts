import type { VNode } from 'preact';
import type { Spot } from './interaction/spot';

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
  readonly standsOut?: boolean;
  /** How far from the left edge a frame opens that is too narrow, where not at the edge itself. */
  readonly opensAt?: number;
  /** Drawn once; ids in it start with the prefix. */
  readonly picture: (prefix: string) => VNode;
  /** A few shapes over the picture that follow the reader's finger. */
  readonly overlay: (spot: Spot) => VNode | null;
  readonly spotAt: (point: Point) => Spot;
  /** The spot that an arrow key leads to. */
  readonly walk: (from: Spot, key: ArrowKey) => Spot;
  /** The middle of a spot, to scroll it into sight. */
  readonly placeOf: (spot: Spot) => Point;
}
