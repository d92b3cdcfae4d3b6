import type { VNode } from 'preact';
import { BECOMES, type StateLabel } from './text/state-name';

/** A shortened label keeps its whole text for those who point at it. What a decoder's row produces stands out from what it is given to write. */
export function LabelText({ label: { text, whole, writes } }: { readonly label: StateLabel }): VNode {
  return (
    <>
      {text}
      {writes !== undefined && <tspan class={writes.produced ? 'attn-written attn-produced' : 'attn-written'}>{`${BECOMES}${writes.text}`}</tspan>}
      {whole !== undefined && <title>{whole}</title>}
    </>
  );
}
