import { Lexer } from 'yaml';

/** The mark of `Lexer` before a plain scalar. */
const SCALAR_NEXT = '\u001F';

/** Marks of `Lexer` that stand for no character of the text: a document begins, brackets end too early, a plain scalar follows. */
const CONTROL_MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR_NEXT]);

const WHOLE: Readonly<Record<string, string>> = {
  '\n': 'newline', '\r\n': 'newline', '': 'newline', '{': 'flow-map-start', '}': 'flow-map-end', '[': 'flow-seq-start', ']': 'flow-seq-end',
};
const BY_FIRST: Readonly<Record<string, string>> = { ' ': 'space', '\t': 'space', '#': 'comment', '*': 'alias', '&': 'anchor', '!': 'tag' };

/** What a lexeme is, as far as the guard tells lexemes apart. The package `yaml` could say more, but not without all that it can write. */
function lexemeType(lexeme: string): string {
  return WHOLE[lexeme] ?? BY_FIRST[lexeme.charAt(0)] ?? 'other';
}

export interface Lexeme {
  readonly type: string;
  readonly text: string;
  /** Where it begins in the whole. */
  readonly offset: number;
}

/** A value's text, piece by piece. The lexer follows no alias and does not recurse, whatever is in it. */
export function* lexemesOf(text: string): Generator<Lexeme> {
  let [offset, inScalar] = [0, false];
  for (const lexeme of new Lexer().lex(text)) {
    if (CONTROL_MARKS.has(lexeme)) {
      inScalar = lexeme === SCALAR_NEXT;
      continue;
    }
    yield { type: inScalar ? 'scalar' : lexemeType(lexeme), text: lexeme, offset };
    offset += lexeme.length;
    inScalar = false;
  }
}
