import type { ComponentChildren, TargetedKeyboardEvent, TargetedSubmitEvent, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AnswerField, blank, missingIn } from './answers';
import { Mark } from './answers/mark';
import { QuizPicture } from './picture';
import { isRight, type Answer, type Question } from './question';
import type { Quiz } from './quiz';

interface Props {
  readonly quiz: Quiz;
  readonly idPrefix: string;
  /** Whether the reader asked for it: then it takes the focus. */
  readonly asked: boolean;
  readonly onLeave: () => void;
}

/** Of this sitting. */
export interface Score {
  readonly answered: number;
  readonly right: number;
}

export const NO_SCORE: Score = { answered: 0, right: 0 };

export function scoreAfter({ answered, right }: Score, isSo: boolean): Score {
  return { answered: answered + 1, right: right + (isSo ? 1 : 0) };
}

/** Where questions are asked. Escape leaves. */
export function QuizGroup({ onLeave, children }: { readonly onLeave: () => void; readonly children: ComponentChildren }): VNode {
  return <div class="attn-quiz" role="group" aria-label="Quiz" onKeyDown={(event) => leaveOnEscape(event, onLeave)}>{children}</div>;
}

/** One question after another, with the score of this sitting. */
export function QuizSheet({ quiz, idPrefix, asked, onLeave }: Props): VNode | null {
  const [number, goTo] = useState(0);
  const [score, keep] = useState(NO_SCORE);
  const question = quiz.ask(number);
  if (question === undefined) return null;
  return (
    <QuizGroup onLeave={onLeave}>
      <QuizQuestion
        key={number} quiz={quiz} question={question} idPrefix={idPrefix} takesFocus={asked || number > 0} score={score} next={quiz.count > 1 ? 'Next question' : 'Ask again'}
        onLeave={onLeave} onNext={() => goTo(number + 1)} onAnswer={(right) => keep(scoreAfter(score, right))}
      />
    </QuizGroup>
  );
}

interface QuestionProps extends Omit<Props, 'asked'> {
  readonly question: Question;
  readonly takesFocus: boolean;
  readonly score: Score;
  /** What leads to the next question is called. */
  readonly next: string;
  /** What else can be done, beside the buttons. */
  readonly beside?: VNode;
  readonly onAnswer: (right: boolean) => void;
  readonly onNext: () => void;
}

/** A question until it is answered, and then what is right, and why. */
export function QuizQuestion({ quiz, question, idPrefix, takesFocus, score, next: nextName, beside, onAnswer, onNext, onLeave }: QuestionProps): VNode {
  const { asks, prompt, where } = question;
  const { draft, setDraft, answer, missing, check } = useAnswer(question, onAnswer);
  const heading = useRef<HTMLParagraphElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (answer !== undefined) next.current?.focus();
  }, [answer]);
  return (
    <form class="attn-quiz-question" onSubmit={check}>
      {where !== '' && <p class="attn-quiz-where">{where}</p>}
      <p class="attn-quiz-prompt" id={`${idPrefix}-prompt`} tabIndex={-1} ref={heading}>{prompt}</p>
      <Givens question={question} />
      <AnswerField asks={asks} idPrefix={idPrefix} labelledBy={`${idPrefix}-prompt`} draft={draft} onDraft={setDraft} checked={answer !== undefined} />
      <p class="attn-quiz-verdict" role="status">
        {missing}
        {answer !== undefined && <Verdict question={question} right={isRight(asks, answer)} />}
      </p>
      {answer !== undefined && <Why lines={question.explanation} />}
      <div class="attn-quiz-buttons">
        {answer === undefined
          ? <button class="attn-toggle attn-try" type="submit">Check</button>
          : <button class="attn-toggle attn-try" type="button" ref={next} onClick={onNext}>{nextName}</button>}
        {beside}
        <button class="attn-toggle attn-try" type="button" onClick={onLeave}>Leave the quiz</button>
        {score.answered > 0 && <span class="attn-quiz-score">{`${score.right} of ${score.answered} right`}</span>}
      </div>
      <QuizPicture shown={quiz.shown} question={question} answer={answer} prefix={`${idPrefix}-picture`} />
    </form>
  );
}

/** What the reader has so far, and what was checked of it: a question is answered once. */
function useAnswer({ asks }: Question, onAnswer: (right: boolean) => void) {
  const [draft, setDraft] = useState<Answer>(blank(asks));
  const [answer, setAnswer] = useState<Answer>();
  const [missing, tell] = useState<string>();
  const check = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const lacks = missingIn(asks, draft);
    tell(lacks);
    if (answer !== undefined || lacks !== undefined) return;
    setAnswer(draft);
    onAnswer(isRight(asks, draft));
  };
  return { draft, setDraft, answer, missing, check };
}

function Verdict({ question, right }: { readonly question: Question; readonly right: boolean }): VNode {
  return (
    <>
      <Mark right={right} said={right ? 'Right.' : 'Not so.'} />
      {` The answer: ${question.answer}.`}
    </>
  );
}

function Why({ lines }: { readonly lines: readonly string[] }): VNode {
  return <ul class="attn-quiz-why">{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>;
}

/** The numbers that the answer takes. */
export function Givens({ question: { given } }: { readonly question: Question }): VNode | null {
  if (given.length === 0) return null;
  return (
    <div class="attn-quiz-scroller">
      <table class="attn-quiz-given">
        <caption>Masked scores</caption>
        <thead><tr>{given.map(({ name }, index) => <th key={index} scope="col"><bdi>{name}</bdi></th>)}</tr></thead>
        <tbody><tr>{given.map(({ text }, index) => <td key={index}>{text}</td>)}</tr></tbody>
      </table>
    </div>
  );
}

/** The page has keys of its own; a letter that is typed here is none of them. */
function leaveOnEscape(event: TargetedKeyboardEvent<HTMLElement>, onLeave: () => void): void {
  event.stopPropagation();
  if (event.key !== 'Escape') return;
  event.preventDefault();
  onLeave();
}
