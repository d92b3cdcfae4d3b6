import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * A frame that is too narrow for its picture opens on what is in focus, instead of on the picture's left edge; the page stays where it is.
 * A host may draw a block before it stands in a page, so the frame is scrolled once it has a width, and then left to the reader.
 * @param at pixels from the picture's left edge; undefined where the left edge is the place to begin
 */
export function useOpening(at: number | undefined): RefObject<HTMLDivElement> {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const Observer = frame.current?.ownerDocument.defaultView?.ResizeObserver;
    if (at === undefined || frame.current === null || Observer === undefined) return undefined;
    const observer = new Observer(([entry]) => {
      const { target, contentRect } = entry ?? {};
      if (target === undefined || contentRect === undefined || contentRect.width === 0) return;
      target.scrollLeft = at < contentRect.width * IN_SIGHT ? 0 : at - contentRect.width / 2;
      observer.disconnect();
    });
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return frame;
}

/** What stands left of this share of the frame is in sight with what is around it. */
const IN_SIGHT = 0.8;
