import { grouped } from '../wording/counted';
import { quoted, type FormulaFault } from './fault';
import { FORMULA_LIMITS } from './limits';
import { refusedMark, refusedWord } from './refused';
import { endsValue, type Token } from './token';

const BLANK = /[ \t\u00A0]+/uy;
const NAME = /[A-Za-z]\w*/uy;
/** A dot before `*`, `/` or `^` belongs to that operator, as mathjs has it: `2.*Q` is `2 .* Q`. */
const NUMBER = /(?:\d+(?:\.(?![*/^])\d*)?|\.\d+)(?:[eE][+-]?\d+)?/uy;
const MARK = /\.[*/^]|[-+*/^'=:,;()[\]]/uy;

const OPERATORS = new Set(['+', '-', '*', '/', '^', '.*', './', '.^', "'"]);
/** After these a value must follow, so that the line may end without ending the step. */
const EXPECTS_VALUE = new Set(['+', '-', '*', '/', '^', '.*', './', '.^', '=', ':']);

/**
 * A formula's text → its tokens, or the first thing that no formula holds.
 * Comes before mathjs's parser, which recurses: length, nesting and chains of operators are bounded here.
 */
export function scan(text: string): readonly Token[] | FormulaFault {
  if (text.length > FORMULA_LIMITS.length) return tooLong(text);
  const scanner = new Scanner(text);
  while (!scanner.finished) {
    const fault = scanner.step();
    if (fault !== undefined) return fault;
  }
  if (scanner.tokens.every(({ kind, text: mark }) => kind === 'break' || mark === ';')) return empty(text);
  return scanner.tokens;
}

class Scanner {
  readonly tokens: Token[] = [];
  private at = 0;
  private nesting = 0;
  private operators = 0;

  constructor(private readonly text: string) {}

  get finished(): boolean {
    return this.at >= this.text.length;
  }

  /** Reads one token, or blanks. */
  step(): FormulaFault | undefined {
    if (this.skip(BLANK)) return undefined;
    if (this.text[this.at] === '\n') return this.lineEnd();
    const token = this.match('name', NAME) ?? this.match('number', NUMBER) ?? this.match('mark', MARK);
    if (token === undefined) return refusedMark(this.text, this.at);
    const fault = this.misplaced(token) ?? this.tooMuch(token);
    this.tokens.push(token);
    this.at = token.end;
    return fault;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private match(kind: Token['kind'], pattern: RegExp): Token | undefined {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.text)?.[0];
    return text === undefined ? undefined : { kind, text, start: this.at, end: this.at + text.length };
  }

  /** Within brackets, and after an operator, a line's end is a blank. */
  private lineEnd(): FormulaFault | undefined {
    const goesOn = this.nesting > 0 || EXPECTS_VALUE.has(this.tokens.at(-1)?.text ?? '');
    if (!goesOn) this.tokens.push({ kind: 'break', text: '\n', start: this.at, end: this.at + 1 });
    this.at += 1;
    return undefined;
  }

  /** Marks and words that mean more to mathjs than they may mean here. */
  private misplaced({ kind, text, start, end }: Token): FormulaFault | undefined {
    const follows = endsValue(this.tokens.at(-1));
    if (kind === 'name') return refusedWord(text, { start, end });
    if (text === '0' && /[xob]/iu.test(this.text[end] ?? '')) {
      return { message: 'A number is written in decimals here.', hint: 'Write 16 rather than 0x10.', span: { start, end: end + 1 } };
    }
    if (text === "'" && !follows) return refusedMark(this.text, start);
    if (text === '[' && follows) {
      return { message: 'A formula cannot pick out entries with "[…]".', hint: 'It works on whole matrices; to multiply, write "*" between the two.', span: { start, end } };
    }
    if (text === ':' && (!follows || /^\s*(?:[)\],;:]|$)/u.test(this.text.slice(end)))) {
      return { message: 'A range needs a number on both sides of ":".', hint: 'For example: 1:n', span: { start, end } };
    }
    return undefined;
  }

  private tooMuch({ text, start, end }: Token): FormulaFault | undefined {
    if (text === '(' || text === '[') this.nesting += 1;
    if (text === ')' || text === ']') this.nesting -= 1;
    if (OPERATORS.has(text)) this.operators += 1;
    if (this.nesting > FORMULA_LIMITS.nesting) {
      return { message: `Brackets are nested more than ${FORMULA_LIMITS.nesting} levels deep.`, hint: 'Name a part in a step of its own: a = …; then use a.', span: { start, end } };
    }
    if (this.operators > FORMULA_LIMITS.operators) {
      return { message: `This formula has more than ${FORMULA_LIMITS.operators} operators.`, hint: 'Use fewer.', span: { start, end } };
    }
    return undefined;
  }
}

function tooLong({ length }: string): FormulaFault {
  const message = `This formula is ${grouped(length)} characters long, which is too long.`;
  return { message, hint: `Use at most ${grouped(FORMULA_LIMITS.length)}.`, span: { start: 0, end: length } };
}

function empty(text: string): FormulaFault {
  const message = text.trim() === '' ? 'This formula is empty.' : `There is nothing to compute in ${quoted(text)}.`;
  return { message, hint: "Write an expression, for example Q * K'.", span: { start: 0, end: text.length } };
}
