import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** How many times as large as in a note pictures may be drawn. Where that is too large still, the hall scrolls: on a phone soon. */
const SCALE = { least: 0.5, leastOnPhone: 0.8, most: 5, halvings: 9 } as const;
const PHONE = 480;
const PICTURES = '.attn-panel .attn-picture';

/** Draws the pictures of a hall as large as it has room for, all to one scale; again whenever either changes. */
export function useFit(hall: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const room = hall.current;
    const page = room?.ownerDocument.defaultView;
    if (room === null || page == null) return undefined;
    const refit = (): void => fit(room);
    const watch = new page.MutationObserver((changes) => changes.some(movesLayout) && refit());
    watch.observe(room, { subtree: true, childList: true, characterData: true, attributeFilter: ['viewBox', 'open'] });
    // Its size is the window's, never that of what is in it.
    const resized = new page.ResizeObserver(refit);
    resized.observe(room);
    refit();
    return () => {
      watch.disconnect();
      resized.disconnect();
    };
  }, []);
}

/** The largest scale at which nothing has to be scrolled, by halving: text around the pictures takes the room that it takes. */
function fit(room: HTMLElement): void {
  let [fits, tooLarge]: [number, number] = [room.clientWidth < PHONE ? SCALE.leastOnPhone : SCALE.least, SCALE.most];
  for (let halving = 0; halving < SCALE.halvings; halving++) {
    const middle = (fits + tooLarge) / 2;
    draw(room, middle);
    if (isWhole(room)) fits = middle;
    else tooLarge = middle;
  }
  draw(room, fits);
}

function draw(room: HTMLElement, scale: number): void {
  for (const picture of room.querySelectorAll<SVGSVGElement>(PICTURES)) {
    const { width, height } = picture.viewBox.baseVal;
    picture.setAttribute('width', String(Math.floor(width * scale)));
    picture.setAttribute('height', String(Math.floor(height * scale)));
  }
}

function isWhole(room: HTMLElement): boolean {
  const frames = Array.from(room.querySelectorAll('.attn-panel'));
  return room.scrollHeight <= room.clientHeight && frames.every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth + 1);
}

/** What moves inside a picture while the reader points changes no size. */
function movesLayout({ type, target }: MutationRecord): boolean {
  const element = target.nodeType === target.ELEMENT_NODE ? target : target.parentElement;
  return type === 'attributes' || element === null || !('ownerSVGElement' in element);
}
