import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Copies a text; it is not there where the page has no clipboard. */
export function CopyButton({ text }: { readonly text: string }): VNode {
  const place = useRef<HTMLSpanElement>(null);
  const [clipboard, setClipboard] = useState<Clipboard>();
  const [answer, setAnswer] = useState<string>();
  useEffect(() => setClipboard(clipboardOf(place.current)), []);
  useEffect(() => setAnswer(undefined), [text]);
  const copy = (to: Clipboard): void => {
    to.writeText(text).then(() => setAnswer('Copied.'), () => setAnswer('It could not be copied.'));
  };
  return (
    <span ref={place} class="attn-copy">
      {clipboard !== undefined && <button type="button" class="attn-toggle attn-try" onClick={() => copy(clipboard)}>Copy</button>}
      {answer}
    </span>
  );
}

/** A page that is not secure has none, whatever the types say. */
function clipboardOf(element: HTMLElement | null): Clipboard | undefined {
  const navigator: Partial<Navigator> | undefined = element?.ownerDocument.defaultView?.navigator;
  return navigator?.clipboard;
}
