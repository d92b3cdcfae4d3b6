import { quoted, type FormulaFault } from './fault';
import type { Token } from './token';

/** mathjs's messages for the mistakes that people make, in our words. */
const MESSAGES: readonly (readonly [theirs: RegExp, message: string, hint: string])[] = [
  [/^Unexpected end of expression/u, 'The formula ends too early.', 'A value is missing at its end.'],
  [/^Value expected/u, 'A value is missing here.', 'Between two operators, or two commas, there must be a name, a number or a bracket.'],
  [/^Parenthesis \) expected/u, 'A bracket is not closed here.', 'Add a ")".'],
  [/^End of matrix \] expected/u, 'A matrix is not closed here.', 'Add a "]".'],
  [/^Column dimensions mismatch/u, 'The rows of a matrix differ in length.', 'Give every row as many numbers.'],
  [/^Invalid left hand side/u, 'Only a name can stand before "=".', "For example: a = Q * K'"],
  [/^Digit expected/u, 'A number breaks off here.', 'For example: 2e-3'],
];

/** An error that mathjs's parser threw → what is wrong, at the place that it names. */
export function syntaxFault(error: unknown, text: string, tokens: readonly Token[]): FormulaFault {
  if (!(error instanceof Error) || !('char' in error) || typeof error.char !== 'number') throw error;
  const span = spanAt(error.char - 1, text, tokens);
  const known = MESSAGES.find(([theirs]) => theirs.test(error.message));
  if (known !== undefined) return { message: known[1], hint: known[2], span };
  const found = text.slice(span.start, span.end);
  return { message: `${quoted(found)} does not belong here.`, hint: wayOut(found), span };
}

/** The token that mathjs stopped at, or the last one where it ran out of text. */
function spanAt(at: number, text: string, tokens: readonly Token[]): FormulaFault['span'] {
  const { start, end } = tokens.find((token) => token.end > at) ?? tokens.at(-1) ?? { start: 0, end: text.length };
  return { start, end };
}

function wayOut(found: string): string {
  if (found === ')' || found === ']') return 'It closes a bracket that was never opened: take it out.';
  if (found === ',') return 'Commas stand between the values that a function takes.';
  if (/^[\d.]/u.test(found)) return 'To multiply, write "*".';
  return 'An operator such as * or + may be missing before it.';
}
