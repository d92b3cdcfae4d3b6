import type { VNode } from 'preact';

/** Opens the presentation. */
export function PresentButton({ onPresent }: { readonly onPresent: () => void }): VNode {
  return <button type="button" class="attn-toggle attn-try attn-present" title="Full window, large type, arrow keys" aria-haspopup="dialog" onClick={onPresent}>Present</button>;
}
