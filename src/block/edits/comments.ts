import type { Place } from '../../model/diagnostic';
import type { Excerpt } from '../source';
import { lexemesOf } from '../syntax/lexeme';

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
  let end = 0;
  for (const { type, text, offset } of lexemesOf(excerpt.text)) {
    if (type === 'comment') comments.push({ place: excerpt.placeAt(offset), text });
    else if (text.trim() !== '') end = offset + text.trimEnd().length;
  }
  return { end: excerpt.placeAt(end), comments };
}
