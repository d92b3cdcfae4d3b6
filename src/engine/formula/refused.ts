import type { TextSpan } from '../../model/diagnostic';
import { own } from '../names/own';
import { quoted, type FormulaFault } from './fault';

interface Refusal {
  /** Absent where it is enough to say that a formula cannot hold this. */
  readonly message?: string;
  readonly hint: string;
}

const STRING: Refusal = { message: 'Text in quotes has no place in a formula.', hint: "Use names and numbers; for the transpose, write ' right after a matrix: K'." };
const CHOICE: Refusal = { message: 'A formula cannot compare or choose.', hint: 'To close cells to attention, use "mask"; for a bound, use max or min.' };
const BRACES: Refusal = { message: 'Braces have no place in a formula.', hint: 'Group with round brackets.' };
const LOGIC: Refusal = { message: 'A formula has no logical values and operators.', hint: 'Write it with numbers, + - * / and functions.' };
const REMAINDER: Refusal = { message: 'A formula has no percentages and no remainders.', hint: 'Write 0.2 rather than 20%.' };
const UNIT: Refusal = { message: 'A formula has no units.', hint: 'Write plain numbers.' };
const CONSTANT: Refusal = { hint: 'Write a number; to close cells to attention, use "mask".' };

/** What would be more to mathjs than a formula may be, and what people copy from print. */
const MARKS: Readonly<Record<string, Refusal>> = {
  '"': STRING, "'": STRING, '`': STRING,
  '<': CHOICE, '>': CHOICE, '?': CHOICE, '≤': CHOICE, '≥': CHOICE,
  '{': BRACES, '}': BRACES,
  '&': LOGIC, '|': LOGIC, '~': LOGIC,
  '%': REMAINDER,
  '∞': CONSTANT,
  '.': { message: 'A dot has no place here: a formula cannot reach into anything.', hint: 'For entry by entry, write .* ./ or .^ between two matrices.' },
  '!': { message: 'A formula has no factorials.', hint: 'Write the number itself.' },
  '#': { message: 'A formula holds no comments.', hint: 'Put the comment on a line of its own that begins with "# ", above the key.' },
  '\\': { message: 'This is LaTeX, but a formula is an expression.', hint: "For example: softmax(Q * K' / sqrt(d))" },
  '−': typeset('-'), '–': typeset('-'), '×': typeset('*'), '·': typeset('*'), '⋅': typeset('*'), '∗': typeset('*'),
  '⊙': typeset('.*'), '÷': typeset('/'), '²': typeset('.^ 2'), '√': typeset('sqrt(…)'), 'π': typeset('pi'),
  '’': typeset("'"), '′': typeset("'"), 'ᵀ': typeset("'"), '⊤': typeset("'"),
};

/** What mathjs reads as operators or constants rather than as names. */
const WORDS: Readonly<Record<string, Refusal>> = {
  and: LOGIC, or: LOGIC, xor: LOGIC, not: LOGIC, true: LOGIC, false: LOGIC,
  mod: REMAINDER,
  to: UNIT, in: UNIT,
  null: CONSTANT, undefined: CONSTANT, NaN: CONSTANT, Infinity: CONSTANT,
};

const ANY: Refusal = { hint: "A formula is made of names, numbers, functions, brackets and + - * / ^ .* ./ .^ '" };

function typeset(write: string): Refusal {
  return { hint: `Write ${write} instead.` };
}

/** The character at `start`, which no formula may hold there. */
export function refusedMark(text: string, start: number): FormulaFault {
  const mark = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return fault(mark, own(MARKS, mark) ?? ANY, { start, end: start + mark.length });
}

export function refusedWord(word: string, span: TextSpan): FormulaFault | undefined {
  const refusal = own(WORDS, word);
  return refusal && fault(word, refusal, span);
}

function fault(found: string, { message = `A formula cannot hold ${quoted(found)}.`, hint }: Refusal, span: TextSpan): FormulaFault {
  return { message, hint, span };
}
