import { isSpecial, marksIn } from './pieces';
import type { Marks } from './pieces/marks';
import type { Pieces } from '../../model/recording';

/** What stands for one row or column: one piece, or all pieces of a word. */
export interface Word {
  readonly name: string;
  /** With a dot where its pieces meet: `play·ing`, or `·ing` for a piece alone. Absent where it is a word of one piece. */
  readonly label?: string;
  /** Positions from 0; `end` is not part of it. */
  readonly start: number;
  readonly end: number;
}

const JOINT = '·';

/** Tokens as a tokenizer wrote them → words to read, one a token or, merged, one a word. */
export function wordsOf(tokens: readonly string[], pieces: Pieces): Word[] {
  const marks = marksIn(tokens);
  if (marks === undefined) return tokens.map((token, start) => ({ name: token, start, end: start + 1 }));
  const begins = wordStarts(tokens, marks);
  if (pieces === 'keep') return tokens.map((token, start) => ({ ...named(marks, token, begins[start] === true), start, end: start + 1 }));
  const starts = tokens.flatMap((_, position) => (begins[position] === true ? [position] : []));
  return starts.map((start, index) => merged(marks, tokens, start, starts[index + 1] ?? tokens.length));
}

function merged(marks: Marks, tokens: readonly string[], start: number, end: number): Word {
  const parts = tokens.slice(start, end);
  const [only = ''] = parts;
  if (parts.length === 1) return { ...named(marks, only, true), start, end };
  return { name: shown(marks.textOf(parts)), label: parts.map((part) => shown(marks.textOf([part]))).join(JOINT), start, end };
}

function named(marks: Marks, token: string, isStart: boolean): Pick<Word, 'name' | 'label'> {
  const name = isSpecial(token) ? token : shown(marks.textOf([token]));
  return isStart ? { name } : { name, label: `${JOINT}${name}` };
}

/** White space that is a token of its own is shown as a sign. */
function shown(text: string): string {
  return text.trim() === '' ? text.replace(/\n/gu, '↵').replace(/\t/gu, '⇥').replace(/^$|\s/gu, '␣') : text;
}

/** Which tokens begin a word. */
function wordStarts(tokens: readonly string[], marks: Marks): boolean[] {
  const texts = tokens.map((token) => (isSpecial(token) ? '' : marks.textOf([token])));
  return tokens.map((token, position) => {
    const before = tokens[position - 1];
    if (before === undefined || isSpecial(token) || isSpecial(before) || marks.begins(token, before)) return true;
    return marks.marksSpaces && isApart(texts, tokens, position, marks);
  });
}

const LETTER_LAST = /[\p{L}\p{M}\p{N}]$/u;
const LETTER_FIRST = /^[\p{L}\p{M}\p{N}]/u;
const PUNCTUATION = /^[\p{P}\p{S}]+$/u;
/** Between letters they are part of a word: don't, well-known. */
const JOINING = /^['’-]$/u;

/** Whether a token without a mark is no part of the word before it: white space, punctuation, and what follows them. */
function isApart(texts: readonly string[], tokens: readonly string[], position: number, marks: Marks): boolean {
  const [before = '', text = '', after = ''] = [texts[position - 1], texts[position], texts[position + 1]];
  if (isBlank(tokens[position - 1], before) || isBlank(tokens[position], text)) return true;
  if (PUNCTUATION.test(text)) return !(JOINING.test(text) && LETTER_LAST.test(before) && LETTER_FIRST.test(after) && !beginsAt(tokens, position + 1, marks));
  return PUNCTUATION.test(before) && !(JOINING.test(before) && LETTER_LAST.test(texts[position - 2] ?? ''));
}

function beginsAt(tokens: readonly string[], position: number, marks: Marks): boolean {
  const token = tokens[position];
  return token === undefined || marks.begins(token, tokens[position - 1]);
}

/** `▁` alone begins a word; a line's end or a further space is none. */
function isBlank(token: string | undefined, text: string): boolean {
  return text.trim() === '' && token !== '▁' && token !== 'Ġ';
}
