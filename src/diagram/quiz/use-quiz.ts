import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Presentation } from '../../model/spec';
import type { Shown } from '../shown';
import { quizAbout, type Quiz } from './quiz';

/** Who opened it: the block, or the reader. */
type Opened = 'by the block' | 'by the reader' | undefined;

interface QuizMode {
  /** Goes around the block. */
  readonly holder: RefObject<HTMLDivElement>;
  /** Absent while nothing is asked. */
  readonly quiz: Quiz | undefined;
  readonly opened: Opened;
  readonly open: () => void;
  readonly leave: () => void;
}

/** Whether the block asks or shows. Nothing is made before somebody wants it; who leaves stands at the menu that asks again. */
export function useQuiz(shown: Shown | undefined, { quiz: wanted }: Presentation): QuizMode {
  const holder = useRef<HTMLDivElement>(null);
  const left = useRef(false);
  const [opened, setOpened] = useState<Opened>(wanted === undefined ? undefined : 'by the block');
  const quiz = useMemo(() => (opened === undefined || shown === undefined ? undefined : quizAbout(shown, wanted)), [opened, shown, wanted]);
  useLayoutEffect(() => {
    if (opened === undefined && left.current) holder.current?.querySelector<HTMLElement>('.attn-more-button')?.focus();
    left.current = opened !== undefined;
  }, [opened]);
  return { holder, quiz, opened, open: () => setOpened('by the reader'), leave: () => setOpened(undefined) };
}
