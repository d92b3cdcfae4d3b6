import { bytesOrText } from './bytes';
import type { Marks } from './marks';

/** U+2581, which looks like an underscore. */
const SPACE = '▁';
/** A byte of a character that the vocabulary lacks. */
const BYTE = /^<0x([0-9A-F]{2})>$/u;

export const sentencePiece: Marks = {
  id: 'sentence-piece',
  doc: 'A piece that begins a word begins with ▁, which stands for the space before it.',
  source: 'Kudo and Richardson 2018',
  isShownBy: (token) => token.startsWith(SPACE),
  begins: (token) => token.startsWith(SPACE),
  marksSpaces: true,
  textOf: (pieces) => bytesOrText(pieces.map((piece) => byteIn(piece) ?? piece.replaceAll(SPACE, ' '))).replace(/^ /u, ''),
};

function byteIn(piece: string): number | undefined {
  const [, hexadecimal] = BYTE.exec(piece) ?? [];
  return hexadecimal === undefined ? undefined : Number.parseInt(hexadecimal, 16);
}
