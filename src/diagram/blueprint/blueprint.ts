import type { Operation } from '../../model/trace';
import type { Point } from '../panel';
import type { Label } from '../text/label';

/** Pixels from the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How an operation is drawn: a box, the sign of a sum, a sum with what it adds beside it, or a frame that stands for several layers. */
export type NodeForm = 'box' | 'sum' | 'addend' | 'fold';

/** What a small sign on a box says: closed cells after the query, other closed cells, one word after another. */
export type NodeSign = 'causal' | 'masked' | 'recurrent';

/** What is written on an operation's box. */
export interface Wording {
  readonly title: string;
  readonly subtitle?: string;
  readonly sign?: NodeSign;
}

/** One operation, or folded layers, with its place. */
export interface BlueprintNode extends Box, Wording {
  /** That of its operation; of a fold, the first layer's. */
  readonly id: string;
  readonly stack: string;
  readonly form: NodeForm;
  /** Absent for a fold. */
  readonly operation?: Operation;
  readonly untrained: boolean;
  readonly byHand: boolean;
}

export type LineTone = 'plain' | 'query' | 'key' | 'value';

/** A piece of an arrow: from its source or a fork, to a fork or, with a head, to its target. Corners are right angles. */
export interface BlueprintLine {
  /** Ids of nodes. Without `to` it leaves the picture's last box. */
  readonly from?: string;
  readonly to?: string;
  readonly points: readonly Point[];
  readonly tone: LineTone;
  readonly headed: boolean;
  /** Whether it carries what the step before has left. */
  readonly delayed: boolean;
  /** Where it forks off another line. */
  readonly forked: boolean;
}

/** The letter of Q, K or V, in the middle of its line. */
export interface RoleMark {
  readonly role: 'query' | 'key' | 'value';
  readonly x: number;
  readonly middle: number;
}

/** A text beside a line or a frame. */
export interface BlueprintText {
  readonly label: Label;
  readonly kind: 'shape' | 'layer' | 'tokens' | 'heading' | 'result' | 'ghost';
  /** Of its left edge. */
  readonly x: number;
  readonly middle: number;
}

/** What another architecture has here, and this one lacks: drawn faintly. */
export interface Ghost extends Box {
  readonly says: string;
  /** Lines that would run to it or from it. */
  readonly lines: readonly { readonly tone: LineTone; readonly points: readonly Point[] }[];
}

/** An architecture as boxes and arrows, from bottom to top, as in Vaswani et al. 2017, figure 1. */
export interface Blueprint {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly BlueprintNode[];
  readonly lines: readonly BlueprintLine[];
  readonly marks: readonly RoleMark[];
  readonly texts: readonly BlueprintText[];
  /** Around the parts of a layer. */
  readonly frames: readonly Box[];
  readonly ghosts: readonly Ghost[];
}
