import type { VNode } from 'preact';
import { BECOMES, type StateLabel } from './text/state-name';

/** Between words of any script what goes in stands left of what comes out, as the arrow points. */
const LEFT_TO_RIGHT = '\u200E';

/** A shortened label keeps its whole text for those who point at it. What a decoder's row produces stands out from what it is given to write. */
export function LabelText({ label: { text, whole, writes } }: { readonly label: StateLabel }): VNode {
  return (
    <>
      {writes === undefined ? text : `${LEFT_TO_RIGHT}${text}${LEFT_TO_RIGHT}`}
      {writes !== undefined && <tspan class={writes.produced ? 'attn-written attn-produced' : 'attn-written'}>{`${BECOMES}${writes.text}`}</tspan>}
      {whole !== undefined && <title>{whole}</title>}
    </>
  );
}
