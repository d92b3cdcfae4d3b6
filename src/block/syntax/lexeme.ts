/** The mark of `Lexer` before a plain scalar. */
export const SCALAR_NEXT = '\u001F';

/** Marks of `Lexer` that stand for no character of the text: a document begins, brackets end too early, a plain scalar follows. */
export const CONTROL_MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR_NEXT]);

const WHOLE: Readonly<Record<string, string>> = {
  '\n': 'newline', '\r\n': 'newline', '': 'newline', '{': 'flow-map-start', '}': 'flow-map-end', '[': 'flow-seq-start', ']': 'flow-seq-end',
};
const BY_FIRST: Readonly<Record<string, string>> = { ' ': 'space', '\t': 'space', '#': 'comment', '*': 'alias', '&': 'anchor', '!': 'tag' };

/** What a lexeme is, as far as the guard tells lexemes apart. The package `yaml` could say more, but not without all that it can write. */
export function lexemeType(lexeme: string): string {
  return WHOLE[lexeme] ?? BY_FIRST[lexeme.charAt(0)] ?? 'other';
}
