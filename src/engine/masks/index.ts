import { allow } from './allow';
import { bias } from './bias';
import { causal } from './causal';
import { none } from './none';
import { padding } from './padding';
import { window } from './window';

export const masks = { none, causal, window, padding, allow, bias };

export type MaskId = keyof typeof masks;

export function isMaskId(name: string): name is MaskId {
  return Object.hasOwn(masks, name);
}
