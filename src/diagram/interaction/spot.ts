/** What the rows and columns of a matrix count: tokens, or the dimensions of the vectors that are compared or summed. */
export type Axis = 'query' | 'key' | 'dimension' | 'channel';

/** A head of an attention site, as one of several pictures. */
export interface Part {
  readonly site: string;
  /** From 1. */
  readonly layer: number;
  /** From 0; what stands for all heads comes after them. */
  readonly head: number;
  readonly summary?: 'mean' | 'rollout';
}

/** What the reader points at, by position from 0. Every matrix of a block lights up along the axes it shares with the spot. */
export type Spot = { readonly [axis in Axis]?: number } & {
  /** The step whose cell it is; absent where a token is pointed at. */
  readonly step?: string;
  /** The operation of a blueprint, where one is pointed at. */
  readonly operation?: string;
  /** A picture of a whole head, which a click opens; nothing else is pointed at then. */
  readonly part?: Part;
};

export const NOWHERE: Spot = {};

export function isNowhere(spot: Spot): boolean {
  return spot === NOWHERE || Object.keys(spot).length === 0;
}

export function sameSpot(a: Spot, b: Spot): boolean {
  return samePart(a.part, b.part) && a.step === b.step && a.operation === b.operation && a.query === b.query && a.key === b.key && a.dimension === b.dimension && a.channel === b.channel;
}

export function samePart(a: Part | undefined, b: Part | undefined): boolean {
  return a?.site === b?.site && a?.layer === b?.layer && a?.head === b?.head;
}

/** The spot at the given positions; of a step's matrix, or of the tokens themselves. */
export function spotOf(positions: Readonly<Partial<Record<Axis, number>>>, step?: string): Spot {
  return { ...positions, ...(step !== undefined && { step }) };
}

/** Another reading of the block may have fewer tokens: a spot that is not there any more is let go. */
export function isWithin(spot: Spot, sizes: Readonly<Record<Axis, number>>): boolean {
  return (spot.query ?? 0) < sizes.query && (spot.key ?? 0) < sizes.key && (spot.dimension ?? 0) < sizes.dimension && (spot.channel ?? 0) < sizes.channel;
}
