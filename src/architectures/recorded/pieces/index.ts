import { byteLevel } from './byte-level';
import { endOfWord } from './end-of-word';
import type { Marks } from './marks';
import { sentencePiece } from './sentence-piece';
import { wordPiece } from './word-piece';

/** In the order in which a sequence of tokens is asked whether it shows their marks. */
export const pieceMarks = { 'word-piece': wordPiece, 'end-of-word': endOfWord, 'sentence-piece': sentencePiece, 'byte-level': byteLevel } as const satisfies Readonly<Record<string, Marks>>;

/** Undefined where no token is marked: each is a word. */
export function marksIn(tokens: readonly string[]): Marks | undefined {
  return Object.values<Marks>(pieceMarks).find(({ isShownBy }) => tokens.some((token) => !isSpecial(token) && isShownBy(token)));
}

const SPECIAL = /^(?:\[[A-Za-z][^\]\s]*\]|<(?!0x[0-9A-F]{2}>)[^<>\s]+>|<\|[^<>\s]+\|>)$/u;

/** `[CLS]`, `<s>`, `<|endoftext|>`: what a tokenizer puts in, which no text spells. */
export function isSpecial(token: string): boolean {
  return SPECIAL.test(token);
}
