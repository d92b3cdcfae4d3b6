import { Lexer } from 'yaml';
import type { Place } from '../../model/diagnostic';
import type { Excerpt } from '../source';
import { CONTROL_MARKS, lexemeType, SCALAR_NEXT } from '../syntax/lexeme';

export interface Comment {
  readonly place: Place;
  readonly text: string;
}

/** Where a YAML value ends, whatever is wrong with it, and the comments in and after it. */
export interface ValueExtent {
  readonly end: Place;
  readonly comments: readonly Comment[];
}

export function extentOf(excerpt: Excerpt): ValueExtent {
  const comments: Comment[] = [];
  let [offset, end, inScalar] = [0, 0, false];
  for (const lexeme of new Lexer().lex(excerpt.text)) {
    if (CONTROL_MARKS.has(lexeme)) {
      inScalar = lexeme === SCALAR_NEXT;
      continue;
    }
    const type = inScalar ? 'scalar' : lexemeType(lexeme);
    if (type === 'comment') comments.push({ place: excerpt.placeAt(offset), text: lexeme });
    else if (lexeme.trim() !== '') end = offset + lexeme.trimEnd().length;
    offset += lexeme.length;
    inScalar = false;
  }
  return { end: excerpt.placeAt(end), comments };
}
