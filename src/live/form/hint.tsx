import type { VNode } from 'preact';

interface Props {
  readonly id: string;
  readonly children: string;
  /** Said in its place. */
  readonly wrong?: string | undefined;
}

/** A sentence below a field. */
export function Hint({ id, children, wrong }: Props): VNode {
  return <p id={id} class={wrong === undefined ? 'attn-form-hint' : 'attn-form-hint attn-form-wrong'}>{wrong ?? children}</p>;
}
