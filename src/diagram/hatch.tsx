import type { VNode } from 'preact';
import { alignments, isAlignmentId } from '../engine/alignments';
import { isMaskId, masks } from '../engine/masks';
import { visible } from './text/visible';

/** Strokes on a tile of 6 × 6, one drawing a reason: in black and white, too, causal and padding are told apart. */
const STROKES = ['M0 6L6 0M-1 1L1 -1M5 7L7 5', 'M0 0L6 6M-1 5L1 7M5 -1L7 1', 'M0 3H6', 'M3 0V6', 'M1 1H2M4 4H5', 'M0 3H3V6M3 0V3'] as const;
const TILE = 6;

export function hatchId(prefix: string, rule: number): string {
  return `${prefix}-hatch-${rule % STROKES.length}`;
}

export function Hatches({ rules, prefix }: { readonly rules: readonly string[]; readonly prefix: string }): VNode | null {
  if (rules.length === 0) return null;
  return (
    <defs>
      {rules.slice(0, STROKES.length).map((rule, index) => (
        <pattern key={rule} id={hatchId(prefix, index)} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
          <path class="attn-hatch" d={STROKES[index]} />
        </pattern>
      ))}
    </defs>
  );
}

/** `causal: j > i`: the reason why a cell is closed, for a legend. */
export function reason(rule: string): string {
  if (isAlignmentId(rule)) return `${rule}: ${alignments[rule].formula}`;
  return isMaskId(rule) ? `${rule}: ${masks[rule].formula}` : visible(rule);
}
