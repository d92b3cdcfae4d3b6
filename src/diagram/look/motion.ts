import type { Motion } from '../../model/spec';

/** Whether nothing is to move by itself: as the reader's settings say, or else as their system asks. */
export function prefersStillness(element: Element | null, motion: Motion): boolean {
  if (motion !== 'system') return motion === 'never';
  return element?.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
}
