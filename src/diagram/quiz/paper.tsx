import type { VNode } from 'preact';
import { QuizPicture } from './picture';
import type { Asks } from './question';
import type { Quiz } from './quiz';
import { Givens } from './sheet';

interface Props {
  readonly quiz: Quiz;
  readonly idPrefix: string;
  /** Whether each answer stands behind a disclosure: on a page that asks nothing itself. */
  readonly answers: boolean;
}

/** A question of each kind, with room for the answer: for paper, and for pages on which nothing answers. */
export function QuizOnPaper({ quiz, idPrefix, answers }: Props): VNode {
  const questions = quiz.kinds.flatMap((_, index) => quiz.ask(index) ?? []);
  return (
    <div class={answers ? 'attn-quiz' : 'attn-quiz attn-quiz-paper'} role="group" aria-label="Quiz">
      {questions.map((question, index) => (
        <div key={index} class="attn-quiz-question">
          {question.where !== '' && <p class="attn-quiz-where">{question.where}</p>}
          <p class="attn-quiz-prompt">{question.prompt}</p>
          <Givens question={question} />
          <Blank asks={question.asks} />
          {answers && (
            <details class="attn-quiz-answer">
              <summary>Answer</summary>
              <p>{`${question.answer}.`}</p>
              <ul class="attn-quiz-why">{question.explanation.map((line, at) => <li key={at}>{line}</li>)}</ul>
            </details>
          )}
          <QuizPicture shown={quiz.shown} question={question} answer={undefined} prefix={`${idPrefix}-paper-${index}`} />
        </div>
      ))}
    </div>
  );
}

const LINE = '________';

function Blank({ asks }: { readonly asks: Asks }): VNode {
  switch (asks.kind) {
    case 'choose': return <ul class="attn-quiz-blanks">{asks.options.map((option, index) => <li key={index}>{'☐ '}<bdi>{option}</bdi></li>)}</ul>;
    case 'order': return <ul class="attn-quiz-blanks">{asks.items.map((item) => <li key={item}>{`__ ${item}`}</li>)}</ul>;
    case 'number': return <p>{LINE}</p>;
    case 'cells': return (
      <table class="attn-quiz-cells">
        <thead><tr><td />{asks.columns.map((column) => <th key={column} scope="col"><bdi>{column}</bdi></th>)}</tr></thead>
        <tbody>{asks.rows.map((row) => <tr key={row}><th scope="row"><bdi>{row}</bdi></th>{asks.columns.map((column) => <td key={column}><span class="attn-quiz-cell" /></td>)}</tr>)}</tbody>
      </table>
    );
  }
}
