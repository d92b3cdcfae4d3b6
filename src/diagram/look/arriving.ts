import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { whenIdle } from '../idle';

/**
 * A block that has just come shows what is in sight at once: pictures out of sight are laid out when the page has time.
 * They do not wait until they are scrolled to, since whoever captures a whole page would then capture blanks.
 */
export function useArriving(holder: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const block = holder.current;
    const page = block?.ownerDocument.defaultView;
    if (!block || !page) return undefined;
    block.classList.add('attn-arriving');
    return whenIdle(page, () => block.classList.remove('attn-arriving'));
  }, []);
}
