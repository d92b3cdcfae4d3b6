import type { VNode } from 'preact';

/** What became of something that was taken away, and what can be done where that failed. */
export interface Outcome {
  readonly text: string;
  readonly instead?: { readonly label: string; readonly run: () => void };
}

export function Said({ outcome }: { readonly outcome: Outcome | undefined }): VNode {
  return (
    <p class="attn-said" role="status">
      {outcome?.text}
      {outcome?.instead !== undefined && <button type="button" class="attn-toggle attn-try" onClick={outcome.instead.run}>{outcome.instead.label}</button>}
    </p>
  );
}
