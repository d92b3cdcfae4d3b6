import type { Steered } from './presented';
import type { Slide } from './slides';

/** Where a presentation is: which slide, and which of the slide's moments. */
export interface Place {
  readonly slide: number;
  readonly moment: number;
}

/** One further or one back: a step of what plays on the slide, a moment of it, or the next slide. The ends hold. */
export function moved(slides: readonly Slide[], place: Place, by: 1 | -1, { clock }: Steered): Place {
  const steps = clock.current;
  if (steps !== undefined && steps.step + by >= steps.first && steps.step + by <= steps.last) {
    steps.go(steps.step + by);
    return place;
  }
  const moment = place.moment + by;
  if (moment >= 0 && moment < (slides[place.slide]?.moments.length ?? 0)) return { ...place, moment };
  const next = slides[place.slide + by];
  return next === undefined ? place : { slide: place.slide + by, moment: by > 0 ? 0 : next.moments.length - 1 };
}

const FORWARD: readonly string[] = ['ArrowRight', 'PageDown', ' '];
const BACK: readonly string[] = ['ArrowLeft', 'PageUp'];

/** What a key says: arrows, and what clickers send. A button keeps its space bar. */
export function directionOf({ key, shiftKey, target }: { readonly key: string; readonly shiftKey: boolean; readonly target: EventTarget | null }): 1 | -1 | undefined {
  const pressed = target !== null && 'tagName' in target ? target.tagName : '';
  if (pressed === 'SELECT' || (pressed === 'INPUT' && key !== 'PageDown' && key !== 'PageUp')) return undefined;
  if (key === ' ' && (pressed === 'BUTTON' || pressed === 'SUMMARY')) return undefined;
  if (key === ' ' && shiftKey) return -1;
  if (FORWARD.includes(key)) return 1;
  return BACK.includes(key) ? -1 : undefined;
}
