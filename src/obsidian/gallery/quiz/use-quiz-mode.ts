import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface QuizMode {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly leave: () => void;
}

/** Whether a gallery asks or shows. `asked` changes when a quiz is asked for from elsewhere; who leaves stands at the button that asks again. */
export function useQuizMode(asked: number, gallery: RefObject<HTMLElement>): QuizMode {
  const [isOpen, setOpen] = useState(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (asked > 0) setOpen(true);
  }, [asked]);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) gallery.current?.querySelector<HTMLElement>('.attn-gallery-quiz')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { isOpen, open: () => setOpen(true), leave: () => setOpen(false) };
}
