import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Escape lets go wherever the focus is, as long as there is something to let go of. */
export function useEscape(holder: RefObject<HTMLElement>, active: boolean, release: () => void): void {
  // A block may be moved to another window while something is held.
  const page = holder.current?.ownerDocument;
  useEffect(() => {
    if (!active || page === undefined) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') release();
    };
    page.addEventListener('keydown', onKey);
    return () => page.removeEventListener('keydown', onKey);
  }, [active, page]);
}
