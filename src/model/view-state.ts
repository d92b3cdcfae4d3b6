import type { WhatIf } from './what-if';

/**
 * How a reader left a picture: what they chose in it, and what they tried out. What is absent is as the block says.
 * Plain values, so that a host can keep them and the block layer can write them into the block.
 */
export interface ViewState {
  readonly site?: string;
  /** From 1. */
  readonly layer?: number;
  /** From 0. */
  readonly head?: number;
  readonly views?: readonly string[];
  /** From 1, of what is written one token after another. */
  readonly step?: number;
  /** The step of the pipeline that the steps view has come to. */
  readonly stage?: string;
  /** What share of a row's attention the lines of the arcs reach. */
  readonly share?: number;
  /** Whether the arcs show all heads together. */
  readonly together?: boolean;
  readonly tried?: Trial;
  /** What was closed and nudged by hand. */
  readonly whatIf?: WhatIf;
  /** What a click holds. */
  readonly held?: Held;
}

/** Where a reader holds the picture: tokens and dimensions by position from 0, and the step whose cell it is. */
export interface Held {
  readonly query?: number;
  readonly key?: number;
  readonly dimension?: number;
  readonly channel?: number;
  readonly step?: string;
  readonly operation?: string;
}

/** A second sequence that the block does not have, as it would stand after `keys:`, for the site that lacks it. */
export interface Trial {
  readonly site: string;
  readonly keys: string;
}
