import type { QuizKindId } from '../../block/quiz';
import type { Shown } from '../shown';

/** How an answer is given, and which are right. */
export type Asks =
  /** One of the options; several may be right, where they tie. */
  | { readonly kind: 'choose'; readonly options: readonly string[]; readonly right: readonly number[] }
  /** Cells of a table, row by row; all that are right, and no other. */
  | { readonly kind: 'cells'; readonly rows: readonly string[]; readonly columns: readonly string[]; readonly right: readonly number[] }
  | { readonly kind: 'number'; readonly right: number; readonly tolerance: number }
  /** The items in the order of `right`. */
  | { readonly kind: 'order'; readonly items: readonly string[]; readonly right: readonly number[] };

/** What was chosen, pressed, typed or put in order: the option, the cells, the number, or the items by their index. */
export type Answer = readonly number[];

/** A number that the answer takes. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

/** Something to ask of what is shown, with all that it takes to ask, check and explain it. */
export interface Question {
  readonly kind: QuizKindId;
  /** Of which site, layer and head; empty where the prompt says it. */
  readonly where: string;
  readonly prompt: string;
  readonly given: readonly Given[];
  readonly asks: Asks;
  /** The right answer, in words. */
  readonly answer: string;
  /** Why, from the arithmetic of the cells. */
  readonly explanation: readonly string[];
  /** The row of the weights that would tell, and for each option its column; absent where the picture has no part in it. */
  readonly row?: { readonly query: number; readonly columns: readonly number[] };
}

/** A kind of question: what it has to ask of what is shown. Each is made only when it is asked. */
export interface QuizKind<Id extends QuizKindId = QuizKindId> {
  readonly id: Id;
  /** Why there may be nothing to ask. */
  readonly none: string;
  readonly questions: (shown: Shown) => readonly (() => Question)[];
}

export function isRight(asks: Asks, answer: Answer): boolean {
  const [first] = answer;
  switch (asks.kind) {
    case 'choose': return first !== undefined && asks.right.includes(first);
    case 'number': return first !== undefined && Math.abs(first - asks.right) <= asks.tolerance;
    case 'cells': return answer.length === asks.right.length && asks.right.every((cell) => answer.includes(cell));
    case 'order': return answer.length === asks.right.length && asks.right.every((item, index) => answer[index] === item);
  }
}
