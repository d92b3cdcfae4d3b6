import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly idPrefix: string;
  /** What the button says that writes the block. */
  readonly action: string;
  readonly onDone: () => void;
  readonly onDiscard: () => void;
  readonly onStay: () => void;
}

/** In the place of the buttons, once somebody wants to leave with a block that is written nowhere yet. Who stays is where they were. */
export function Leaving({ idPrefix, action, onDone, onDiscard, onStay }: Props): VNode {
  const stay = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const before = stay.current?.ownerDocument.activeElement;
    stay.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div class="attn-form-leaving" role="alertdialog" aria-labelledby={`${idPrefix}-leaving`}>
      <p id={`${idPrefix}-leaving`}>What you changed is not in the note yet.</p>
      <button type="button" class="mod-warning" onClick={onDiscard}>Discard it</button>
      <button type="button" ref={stay} onClick={onStay}>Go on editing</button>
      <button type="button" class="mod-cta" onClick={onDone}>{action}</button>
    </div>
  );
}
