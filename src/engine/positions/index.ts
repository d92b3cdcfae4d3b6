import { alibi } from './alibi';
import { learned } from './learned';
import { none } from './none';
import { rope } from './rope';
import { sinusoidal } from './sinusoidal';
import { t5 } from './t5';

export const positions = { none, sinusoidal, learned, rope, alibi, t5 };

export type PositionId = keyof typeof positions;

export function isPositionId(name: string): name is PositionId {
  return Object.hasOwn(positions, name);
}
