import type { VNode } from 'preact';
import type { Presentation } from '../../model/spec';
import { Caption, Title } from '../pages';
import { QuizOnPaper } from './paper';
import type { Quiz } from './quiz';
import { QuizSheet } from './sheet';

interface Props {
  readonly quiz: Quiz;
  readonly presentation: Presentation;
  readonly blockId: string;
  /** Whether anything answers. */
  readonly live: boolean;
  /** Whether the reader asked for it, or the block. */
  readonly asked: boolean;
  readonly onLeave: () => void;
}

/** A block that asks: nothing else of it is drawn, so that nothing else can tell. */
export function Quizzed({ quiz, presentation, blockId, live, asked, onLeave }: Props): VNode {
  return (
    <figure class="attn-figure">
      <Title presentation={presentation} />
      {live && <QuizSheet quiz={quiz} idPrefix={`${blockId}-quiz`} asked={asked} onLeave={onLeave} />}
      <QuizOnPaper quiz={quiz} idPrefix={`${blockId}-quiz`} answers={!live} />
      <Caption presentation={presentation} />
    </figure>
  );
}
