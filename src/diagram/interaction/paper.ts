import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Calls before its page is printed. */
export function usePaper(holder: RefObject<HTMLElement>, active: boolean, before: () => void): void {
  useEffect(() => {
    const page = holder.current?.ownerDocument.defaultView;
    if (!active || !page) return undefined;
    page.addEventListener('beforeprint', before);
    return () => page.removeEventListener('beforeprint', before);
  }, [active]);
}
