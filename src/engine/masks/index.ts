import { allow } from './allow';
import { any } from './any';
import { bias } from './bias';
import { causal } from './causal';
import { dilated } from './dilated';
import { global } from './global';
import { none } from './none';
import { padding } from './padding';
import { prefix } from './prefix';
import { window } from './window';

export const masks = { none, causal, window, prefix, padding, dilated, global, allow, bias, any };

export type MaskId = keyof typeof masks;

export function isMaskId(name: string): name is MaskId {
  return Object.hasOwn(masks, name);
}
