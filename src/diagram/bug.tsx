import type { VNode } from 'preact';

/** What stands in the block where the plugin itself failed: never a blank, and never the reader's fault. */
export function Bug({ message }: { readonly message: string }): VNode {
  return (
    <div class="attention-diagrams attn-bug" role="alert">
      <p class="attn-bug-title">This is a bug in the plugin, not in your note.</p>
      <p>The picture could not be drawn: {message}</p>
      <p>Please report it together with the text of this block.</p>
    </div>
  );
}
