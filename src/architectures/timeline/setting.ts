import type { MaskRule, Spec } from '../../model/spec';
import { atSite } from '../scoped';
import type { Reach, Setting } from './layer-kind';

/** Where a stream attends to itself. */
const SELF_SITES: Readonly<Record<string, string>> = { encoder: 'encoder-self', decoder: 'decoder-self', queries: 'self' };

/** n tokens of a stream, with what the block's mask says of who sees whom among them. */
export function settingOf(spec: Spec, stream: string, n: number): Setting {
  const rules = atSite(spec.mask, SELF_SITES[stream] ?? stream) ?? [];
  const windows = rules.filter(({ rule }) => rule === 'window').map(reachOf);
  const causal = stream === 'decoder' || rules.some(({ rule }) => rule === 'causal');
  return { n, causal, ...(windows.length > 0 && { window: narrowest(windows) }) };
}

/** A side that the rule does not name is unlimited. */
function reachOf({ options }: MaskRule): Reach {
  if (typeof options !== 'object' || options === null) throw new Error('A window without its sides');
  const side = (name: 'left' | 'right'): number => {
    const written: unknown = Reflect.get(options, name);
    return typeof written === 'number' ? written : Infinity;
  };
  return { left: side('left'), right: side('right') };
}

/** All rules of a mask apply. */
function narrowest(windows: readonly Reach[]): Reach {
  return { left: Math.min(...windows.map(({ left }) => left)), right: Math.min(...windows.map(({ right }) => right)) };
}
