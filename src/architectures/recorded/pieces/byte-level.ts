import { bytesOrText } from './bytes';
import type { Marks } from './marks';

/** The letters of the space before a word, and of the end of a line. */
const SHOWS = /^[ĠĊ]/u;

export const byteLevel: Marks = {
  id: 'byte-level',
  doc: 'Every byte of the text is a letter, and a piece that begins a word begins with Ġ, the letter of the space.',
  source: 'Radford et al. 2019',
  isShownBy: (token) => SHOWS.test(token),
  begins: (token) => SHOWS.test(token),
  marksSpaces: true,
  textOf: (pieces) => bytesOrText(pieces.flatMap<number | string>((piece) => bytesIn(piece) ?? [piece])).replace(/^ /u, ''),
};

/** Bytes that are letters already stand for themselves; the others are the letters from U+0100 on, in order. GPT-2, encoder.py. */
function bytesIn(piece: string): number[] | undefined {
  const bytes = Array.from(piece, (letter) => byteOf(letter.codePointAt(0) ?? 0));
  return bytes.includes(undefined) ? undefined : bytes.filter((byte) => byte !== undefined);
}

const FIRST = 0x100;
/** In their order: 0–32, 127–160 and 173. */
const UNSEEN: readonly (readonly [from: number, to: number])[] = [[0, 32], [127, 160], [173, 173]];

function byteOf(code: number): number | undefined {
  if (code < FIRST) return UNSEEN.some(([from, to]) => code >= from && code <= to) ? undefined : code;
  let index = code - FIRST;
  for (const [from, to] of UNSEEN) {
    if (from + index <= to) return from + index;
    index -= to - from + 1;
  }
  return undefined;
}
