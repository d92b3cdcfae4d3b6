import type { VNode } from 'preact';

/** Right or wrong, by a sign and a word as well as by colour. */
export function Mark({ right, said }: { readonly right: boolean; readonly said?: string }): VNode {
  return <span class={right ? 'attn-quiz-mark attn-quiz-right' : 'attn-quiz-mark attn-quiz-wrong'}>{`${right ? '✓' : '✗'} ${said ?? (right ? 'right' : 'wrong')}`}</span>;
}
