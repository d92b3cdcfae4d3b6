import type { Marks } from './marks';

const CONTINUES = '##';

export const wordPiece: Marks = {
  id: 'word-piece',
  doc: 'A piece that goes on with a word begins with ##.',
  source: 'Devlin et al. 2019',
  isShownBy: (token) => continues(token),
  begins: (token) => !continues(token),
  marksSpaces: false,
  textOf: (pieces) => pieces.map((piece) => (continues(piece) ? piece.slice(CONTINUES.length) : piece)).join(''),
};

function continues(token: string): boolean {
  return token.startsWith(CONTINUES) && token.length > CONTINUES.length;
}
